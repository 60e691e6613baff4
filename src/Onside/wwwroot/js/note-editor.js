import "./mention.js";
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
    const tools = withoutFiles(Trix.config.toolbar.getDefaultHTML());
    Trix.config.toolbar.getDefaultHTML = () => tools;
  }));
}

// Taken out before the toolbar is drawn: later it would be seen for a moment.
function withoutFiles(tools) {
  const { body } = new DOMParser().parseFromString(tools, "text/html");
  body.querySelector("[data-trix-button-group=file-tools]")?.remove();
  return body.innerHTML;
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
  if (textarea.autofocus) editor.focus();
  for (const label of textarea.labels) label.addEventListener("click", () => editor.focus());
}

// Trix parses what is pasted under the policy of the page: what the policy forbids is taken out while it is still text. The server cleans the note again.
const dropped = /<!--[\s\S]*?-->|<(style|script|svg|iframe|object)\b[\s\S]*?<\/\1\s*>|<\/?(?:style|script|svg|iframe|object|embed|link|meta|base|img|picture|source|video|audio)\b[^>]*>/gi;
const tag = /<[a-z](?:"[^"]*"|'[^']*'|[^'">])*>/gi;
const attribute = /(?<=[\s"'/])(?:style|on[a-z]+|background|srcdoc)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/gi;
const quiet = (html) => html.replace(dropped, "").replace(tag, (open) => open.replace(attribute, ""));

function paste(event) {
  const editor = event.target.closest?.("trix-editor");
  const html = event.clipboardData?.getData("text/html");
  if (!editor || !html) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  editor.editor.insertHTML(quiet(html));
}

const upgradeAll = (root) => root.querySelectorAll("textarea[data-note-editor]").forEach(upgrade);

document.addEventListener("trix-file-accept", (event) => event.preventDefault());
document.addEventListener("paste", paste, true);
document.addEventListener("trix-change", (event) => event.target.inputElement?.dispatchEvent(new Event("input", { bubbles: true })));
document.addEventListener("htmx:load", ({ detail }) => detail.elt.querySelectorAll && upgradeAll(detail.elt));
upgradeAll(document);
