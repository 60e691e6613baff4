import { say } from "./words.js";

// <textarea data-note-editor> becomes a rich text field; without a script it stays a textarea. Files have their own place, so none are taken here.
const sheets = ["../vendor/trix.css", "../css/note-editor.css"];
let loading = null;

const style = (path) =>
  new Promise((resolve) => {
    const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href: new URL(path, import.meta.url), onload: resolve, onerror: resolve });
    document.head.append(link);
  });

function load(textarea) {
  return (loading ??= Promise.all([import("../vendor/trix.js"), ...sheets.map(style)]).then(([{ default: Trix }]) => {
    for (const name of Object.keys(Trix.config.lang)) {
      const words = say(textarea, name);
      if (words) Trix.config.lang[name] = words;
    }
  }));
}

async function upgrade(textarea) {
  textarea.removeAttribute("data-note-editor");
  await load(textarea);
  const editor = document.createElement("trix-editor");
  editor.setAttribute("input", textarea.id);
  editor.setAttribute("aria-label", textarea.labels[0]?.textContent ?? "");
  for (const name of ["aria-describedby", "placeholder"]) if (textarea.hasAttribute(name)) editor.setAttribute(name, textarea.getAttribute(name));
  textarea.hidden = true;
  textarea.required = false;
  textarea.after(editor);
  for (const label of textarea.labels) label.addEventListener("click", () => editor.focus());
}

const upgradeAll = (root) => root.querySelectorAll("textarea[data-note-editor]").forEach(upgrade);

document.addEventListener("trix-file-accept", (event) => event.preventDefault());
document.addEventListener("trix-change", (event) => event.target.inputElement?.dispatchEvent(new Event("input", { bubbles: true })));
document.addEventListener("htmx:load", ({ detail }) => detail.elt.querySelectorAll && upgradeAll(detail.elt));
upgradeAll(document);
