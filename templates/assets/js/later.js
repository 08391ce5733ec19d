// The look of what opens over the page: nobody has opened anything yet.
const sheet = document.createElement("link");
sheet.rel = "stylesheet";
sheet.href = document.currentScript.dataset.sheet;
document.head.append(sheet);
