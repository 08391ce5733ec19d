// The next page is fetched when its link comes into view: who has read so far
// mostly goes on. Not for readers who save data.
const next = document.querySelector(".pager .next");
if (next && location.protocol !== "file:" && !navigator.connection?.saveData) {
  new IntersectionObserver(([{ isIntersecting }], watch) => {
    if (!isIntersecting) return;
    watch.disconnect();
    const link = document.createElement("link");
    link.rel = "prefetch";
    link.href = next.href;
    document.head.append(link);
  }).observe(next);
}
