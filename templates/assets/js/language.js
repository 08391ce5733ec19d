// The other views of a page open at the passage that is being read.
import { passage } from "./passage.js";

for (const a of document.querySelectorAll(".languages a"))
  for (const event of ["click", "auxclick"]) a.addEventListener(event, () => a.hash = passage()?.id ?? "");
