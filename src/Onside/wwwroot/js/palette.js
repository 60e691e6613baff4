import { open } from "./dialog.js";
import { say } from "./words.js";

// Ctrl-K: type to find records and places, to begin something, or to act on the page. What a page can do it declares itself: data-command on the link, button or field, with a name where its own words are not enough.
const wait = 70;
const palette = document.getElementById("palette");
const input = palette?.querySelector("input");
const list = palette?.querySelector("[role=listbox]");
const status = palette?.querySelector("[role=status]");
const acts = new Map();
let timer, question;
let isAsked = false;
let isHurried = false;

const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
const wordsOf = (text) => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
const options = () => [...list.querySelectorAll("[role=option]")];
const chosen = () => document.getElementById(input.getAttribute("aria-activedescendant") ?? "");
const nameOf = (element) => (element.dataset.command || element.getAttribute("aria-label") || element.title || element.textContent).replace(/\s+/g, " ").trim();

function mark(option) {
  for (const other of options()) other.setAttribute("aria-selected", String(other === option));
  if (!option) return input.removeAttribute("aria-activedescendant");
  input.setAttribute("aria-activedescendant", option.id);
  option.scrollIntoView({ block: "nearest" });
}

function optionOf(element, index) {
  const option = palette.querySelector("template").content.firstElementChild.cloneNode(true);
  option.id = `act-${index}`;
  option.querySelector("span").textContent = nameOf(element);
  option.querySelector("small").textContent = element.dataset.shortcut ?? "";
  const icon = element.querySelector("svg.icon use")?.getAttribute("href");
  if (icon) option.querySelector("use").setAttribute("href", icon);
  acts.set(option.id, element);
  return option;
}

// What can be done on this page, by the words typed.
function offerActs() {
  acts.clear();
  const group = list.querySelector("[data-acts]");
  const asked = wordsOf(input.value);
  const found = [...document.querySelectorAll("[data-command]")]
    .filter((element) => !element.disabled && !element.closest("dialog") && asked.every((word) => wordsOf(nameOf(element)).some((part) => part.startsWith(word))));
  if (!group || !found.length) return group?.remove();
  group.append(...found.map(optionOf));
  // Words that name an act mean it first; a record of the same name comes after.
  if (asked.length) list.prepend(group);
  group.hidden = false;
}

function show(html) {
  const answer = new DOMParser().parseFromString(html, "text/html").querySelector("[role=listbox]");
  if (!answer) return;
  list.replaceChildren(...answer.childNodes);
  offerActs();
  const all = options();
  status.textContent = all.length ? say(palette, "found", { count: all.length }) : say(palette, "none");
  status.classList.toggle("sr", all.length > 0);
  mark(all[0]);
  isAsked = false;
  if (isHurried && all.length) choose(all[0]);
}

// Only the answer to the latest question is shown.
async function ask() {
  question?.abort();
  question = new AbortController();
  try {
    const answer = await fetch(`${palette.dataset.source}?Q=${encodeURIComponent(input.value)}`, { headers: { Accept: "text/html", "HX-Request": "true" }, signal: question.signal });
    if (answer.headers.has("HX-Redirect")) return location.assign(answer.headers.get("HX-Redirect"));
    if (answer.ok) show(await answer.text());
  } catch (fault) {
    if (fault.name === "AbortError") return;
    isAsked = isHurried = false;
    status.classList.remove("sr");
    status.textContent = say(document.getElementById("toasts"), "offline");
  }
}

// What was asked before is not waited for: an Enter in haste would take its first.
function askSoon() {
  clearTimeout(timer);
  question?.abort();
  isAsked = true;
  isHurried = false;
  timer = setTimeout(ask, wait);
}

function step(by) {
  const all = options();
  const at = all.indexOf(chosen());
  if (all.length) mark(all[(at + by + all.length) % all.length]);
}

// A page that was fetched anew since it was asked has the same place under a new element.
const standing = (element) => element.isConnected ? element : [...document.querySelectorAll("[data-command]")].find((other) => nameOf(other) === nameOf(element));

function act(asked) {
  const element = standing(asked);
  if (!element) return openPalette(nameOf(asked));
  if (element.matches("input, textarea, select")) return element.focus();
  for (let part = element.closest("details:not(.menu)"); part; part = part.parentElement.closest("details:not(.menu)")) part.open = true;
  element.click();
}

function choose(option, inNewTab) {
  isHurried = false;
  const element = acts.get(option.id);
  if (!element && inNewTab) return window.open(option.href, "_blank", "noopener");
  palette.close();
  if (element) act(element);
  else option.click();
}

// Enter before the answer has come takes the first of what will come.
function enter(event) {
  if (isAsked) return (isHurried = true);
  const option = chosen();
  if (option) choose(option, event.ctrlKey || event.metaKey);
}

export function openPalette(text = "") {
  if (palette.open) return;
  input.value = text;
  open(palette);
  isAsked = true;
  ask();
}

if (palette) {
  document.addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey || event.key.toLowerCase() !== "k") return;
    event.preventDefault();
    if (palette.open) palette.close();
    else if (!document.querySelector("dialog[open]")) openPalette();
  });

  // Before dialog.js opens it: with what stood there last time gone.
  document.addEventListener("click", (event) => {
    if (!event.target.closest("[data-opens='#palette']") || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    event.stopPropagation();
    openPalette();
  }, true);

  input.addEventListener("input", askSoon);
  input.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    const does = { ArrowDown: () => step(1), ArrowUp: () => step(-1), Home: input.value ? null : () => mark(options()[0]), Enter: () => enter(event) }[event.key];
    if (!does) return;
    event.preventDefault();
    does();
  });

  list.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option]");
    if (option && acts.has(option.id)) choose(option);
    else if (option && !event.ctrlKey && !event.metaKey && !event.shiftKey) palette.close();
  });

  palette.addEventListener("close", () => {
    clearTimeout(timer);
    question?.abort();
    isHurried = false;
  });
}

// "/tasks?View=all#new-task": a form that an address points at is ready to be typed into, once the browser has gone there itself.
const ready = () => setTimeout(() => {
  const form = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (form && form.matches("form")) form.querySelector("input:not([type=hidden]), textarea, select")?.focus();
});
addEventListener("load", ready);
addEventListener("hashchange", ready);
