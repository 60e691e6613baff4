import { isDone } from "./outcome.js";
import { isDirty } from "./unsaved.js";

// data-opens="#id" opens a <dialog>; one that arrives in #overlay opens itself. Esc, a button with data-closes and a press beside it close.
const firstControl = "[autofocus], [aria-invalid=true], .stack :is(input:not([type=hidden]), select, textarea)";

export function open(dialog) {
  if (dialog.open) return;
  dialog.showModal();
  dialog.querySelector(firstControl)?.focus();
}

// The page behind a dialog is out of reach, so what was refused is told inside.
export function tellInDialog(...told) {
  const dialog = document.querySelector("dialog[open]:last-of-type");
  const stack = dialog?.querySelector("details[open] > .stack") ?? dialog?.querySelector(".stack");
  if (!stack) return false;
  stack.querySelector("[data-flash]")?.remove();
  const note = document.createElement("div");
  note.dataset.flash = "";
  note.append(...told);
  stack.prepend(note);
  note.scrollIntoView({ block: "nearest" });
  return true;
}

document.addEventListener("click", (event) => {
  const opener = event.target.closest("[data-opens]");
  const wanted = opener && document.querySelector(opener.dataset.opens);
  if (wanted instanceof HTMLDialogElement) {
    event.preventDefault();
    open(wanted);
  }
  if (event.target.closest("[data-closes]")) event.target.closest("dialog")?.close();
});

let pressedBeside = false;
const isBeside = (event) => {
  if (!(event.target instanceof HTMLDialogElement)) return false;
  const box = event.target.getBoundingClientRect();
  return event.clientX < box.left || event.clientX > box.right || event.clientY < box.top || event.clientY > box.bottom;
};
document.addEventListener("pointerdown", (event) => (pressedBeside = isBeside(event)));
document.addEventListener("pointerup", (event) => {
  if (pressedBeside && isBeside(event) && ![...event.target.querySelectorAll("form")].some(isDirty)) event.target.close();
});

document.addEventListener("close", (event) => event.target.closest?.("#overlay") && event.target.remove(), true);

document.addEventListener("htmx:load", ({ detail }) => {
  const arrived = detail.elt.matches?.("dialog") ? detail.elt : detail.elt.querySelector?.("dialog");
  if (arrived?.closest("#overlay")) open(arrived);
});

// The form inside did what it was opened for.
document.addEventListener("htmx:afterRequest", ({ detail }) => {
  if (isDone(detail) && detail.elt.matches("dialog form")) detail.elt.closest("dialog").close();
});
