import "../vendor/htmx.js";
import { tellInDialog } from "./dialog.js";
import { isDone, isUnsafe } from "./outcome.js";
import { toast } from "./toast.js";

Object.assign(htmx.config, {
  allowEval: false,
  allowScriptTags: false,
  attributesToSettle: [],
  includeIndicatorStyles: false,
  selfRequestsOnly: true,
  historyCacheSize: 0,
  refreshOnHistoryMiss: true,
  timeout: 30_000,
  responseHandling: [
    { code: "204", swap: false },
    { code: "[23]..", swap: true },
    { code: "4..", swap: true },
    { code: "5..", swap: true, error: true },
  ],
});

// The published extension takes every way of swapping for one of whole elements: what is added to a list would bring its wrapper along.
const shapes = { morph: "outerHTML", "morph:outerHTML": "outerHTML", "morph:innerHTML": "innerHTML" };
// A part that is moved may lose the keyboard on its way: it gets it back where nothing else has taken it.
const keepFocus = (change) => {
  const { id } = document.activeElement ?? {};
  const changed = change();
  if (id && document.activeElement === document.body) document.getElementById(id)?.focus({ preventScroll: true });
  return changed;
};
htmx.defineExtension("morph", {
  isInlineSwap: (way) => shapes[way] === "outerHTML",
  handleSwap: (way, target, fragment) => shapes[way] && keepFocus(() => Idiomorph.morph(target, fragment.children, { morphStyle: shapes[way] })),
});

const busy = new WeakSet();
const noted = new WeakSet();

document.addEventListener("htmx:configRequest", ({ detail }) => {
  if (isUnsafe(detail)) detail.headers["X-Antiforgery"] = document.querySelector("meta[name=antiforgery]")?.content ?? "";
});

// A second click on the same form while the first is under way is not a second wish.
document.addEventListener("htmx:confirm", (event) => {
  if (isUnsafe(event.detail) && busy.has(event.detail.elt)) event.preventDefault();
});
document.addEventListener("htmx:beforeRequest", ({ detail }) => {
  if (isUnsafe(detail)) busy.add(detail.elt);
  if (detail.elt.closest("#flash")) noted.add(detail.elt);
});
document.addEventListener("htmx:afterRequest", ({ detail }) => {
  busy.delete(detail.elt);
  // What is answered in the note itself leaves the rest of it standing.
  if (isDone(detail) && !detail.elt.matches("[data-watch]") && !noted.has(detail.requestConfig.elt)) document.getElementById("flash")?.replaceChildren();
});

// An answer that is not ours to show (a proxy's error page, nothing at all) must not replace a part of the page.
document.addEventListener("htmx:beforeSwap", ({ detail }) => {
  if (detail.xhr.status < 400) return;
  const html = detail.xhr.getResponseHeader("Content-Type")?.startsWith("text/html") && detail.xhr.responseText.trim();
  const whole = /^\s*<(!doctype|html)/i.test(detail.xhr.responseText);
  if (html && !whole) return;
  detail.shouldSwap = false;
  toast("failed", "bad");
});

// Nobody waits for what a page asks by itself.
for (const lost of ["htmx:sendError", "htmx:timeout"])
  document.addEventListener(lost, ({ detail }) => detail.elt.matches("[data-watch]") || toast("offline", "bad"));

// What was refused must be seen: also above an open dialog and when the page is scrolled.
document.addEventListener("htmx:oobAfterSwap", ({ detail }) => {
  if (detail.target.id !== "flash") return;
  const flash = document.getElementById("flash");
  if (flash?.childElementCount && !tellInDialog(...flash.childNodes)) flash.scrollIntoView({ block: "nearest" });
});
