import { tellInDialog } from "./dialog.js";
import { isDone } from "./outcome.js";
import { say } from "./words.js";

// Toasts leave after six seconds, or when there are too many to read; all of them wait while somebody points at one or has the focus in it.
const stay = 6000;
const most = 3;
const stack = document.getElementById("toasts");
const timers = new Map();

export function toast(key, tone) {
  const sentence = say(stack, key);
  if (!sentence) return;
  const note = document.createElement("div");
  note.setAttribute("role", "alert");
  note.append(Object.assign(document.createElement("div"), { textContent: sentence }));
  note.className = `notice ${tone}`;
  if (tellInDialog(note)) return;
  note.className = `toast ${tone}`;
  stack.append(note);
}

function start(note) {
  clearTimeout(timers.get(note));
  timers.set(note, setTimeout(() => leave(note), stay));
}

function leave(note) {
  if (note.matches("[data-stays]")) return;
  timers.delete(note);
  note.remove();
}

const isWatched = () => stack.matches(":hover, :focus-within");
const watch = () => (isWatched() ? timers.forEach(clearTimeout) : [...timers.keys()].forEach(start));

// Who pressed Undo is done with the toast.
document.addEventListener("htmx:afterRequest", ({ detail }) => {
  const note = isDone(detail) && detail.elt.closest(".toast");
  if (note) leave(note);
});

if (stack) {
  for (const change of ["pointerenter", "pointerleave", "focusin", "focusout"]) stack.addEventListener(change, () => setTimeout(watch));
  new MutationObserver((changes) => {
    for (const note of changes.flatMap((change) => [...change.addedNodes])) if (note.nodeType === Node.ELEMENT_NODE) start(note);
    [...timers.keys()].slice(0, -most).forEach(leave);
    if (isWatched()) watch();
  }).observe(stack, { childList: true });
  [...stack.children].forEach(start);
  // What the page before this one did is told at its top; where there is a script it is a toast as any other.
  stack.append(...document.querySelectorAll("#flash > .toast"));
}
