import { serve } from "./page.mjs";

/** The floor: what the browser alone costs. No model, no undo but its own. */
function mount(root, blocks) {
  const page = document.createElement("div");
  page.contentEditable = "true";
  page.spellcheck = false;
  page.className = "page";
  for (const { kind, text } of blocks) {
    const block = document.createElement(kind === "h" ? "h2" : "p");
    block.textContent = text;
    page.append(block);
  }
  root.append(page);
  return { blocks: () => page.children, text: () => page.textContent };
}

serve(mount);
