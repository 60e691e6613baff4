import { open } from "./dialog.js";

// Elements declare their keys: data-shortcut="g d", "n", "/". Lists answer to j, k, x; ? opens the help, where all of this can be turned off.
const rows = ".table tbody tr:not(.group), .rows > li";
const into = "th a, .name a, h3 a, a";
const off = "onside-shortcuts-off";
let before = "";

const isTyping = (target) => target.closest("input:not([type=checkbox], [type=radio]), select, textarea, [contenteditable], trix-editor");

function move(step) {
  const all = [...document.querySelectorAll(rows)].filter((row) => row.querySelector(into));
  const at = all.indexOf(document.activeElement?.closest(rows));
  const next = at < 0 ? all[step > 0 ? 0 : all.length - 1] : all[at + step];
  next?.querySelector(into).focus();
}

function use(element) {
  if (element.matches("input, textarea, select")) element.focus();
  else element.click();
}

// The row on which the focus stands is opened, wherever in it: a link of its own goes first.
function enter() {
  const at = document.activeElement;
  const link = at?.matches("a, button, summary") ? null : at?.closest(rows)?.querySelector(into);
  return link ? (link.click(), true) : false;
}

function press(key) {
  const wanted = before ? `${before} ${key}` : key;
  before = "";
  const all = [...document.querySelectorAll(`[data-shortcut="${CSS.escape(wanted)}"]`)].filter((element) => element.checkVisibility());
  // A list's own search goes before the search over everything.
  const target = all.find((element) => element.matches("input")) ?? all[0];
  if (target) return use(target), true;
  if (key === "g") return (before = "g"), setTimeout(() => (before = ""), 1200), false;
  if (key === "j") return move(1), true;
  if (key === "k") return move(-1), true;
  if (key === "x") return document.activeElement?.closest(rows)?.querySelector("[type=checkbox]")?.click(), true;
  if (key === "o") return document.activeElement?.closest(rows)?.querySelector(".open-beside")?.click(), true;
  const own = document.activeElement?.closest(rows)?.querySelector(`[data-row-key="${CSS.escape(key)}"]`);
  if (own) return use(own), own.matches("summary") && own.parentElement.querySelector("div button")?.focus(), true;
  if (key === "Enter") return enter();
  if (key === "?") return openHelp(), true;
  return false;
}

function openHelp() {
  const help = document.getElementById("shortcuts");
  if (help) open(help);
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  if (isTyping(event.target) || document.querySelector("dialog[open]") || localStorage.getItem(off)) return;
  if (press(event.key)) event.preventDefault();
});

// The single keys can be turned off, as speech input needs (WCAG 2.1.4).
const choice = document.querySelector("[data-shortcuts-on]");
if (choice) {
  choice.checked = !localStorage.getItem(off);
  choice.addEventListener("change", () => (choice.checked ? localStorage.removeItem(off) : localStorage.setItem(off, "1")));
}
