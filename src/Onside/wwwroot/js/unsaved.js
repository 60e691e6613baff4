import { isDone } from "./outcome.js";

// Leaving a page with something typed and not saved asks first.
const dirty = new Set();

export const isDirty = (form) => dirty.has(form);

const isGuarded = (form) => form?.method === "post" && !form.hasAttribute("data-unguarded");

document.addEventListener("input", (event) => {
  const form = event.target.form ?? event.target.closest("form");
  if (isGuarded(form)) dirty.add(form);
});

document.addEventListener("submit", (event) => event.defaultPrevented || dirty.delete(event.target));
document.addEventListener("reset", (event) => dirty.delete(event.target));
// Before the answer is carried out, because it may lead to another page.
document.addEventListener("htmx:beforeOnLoad", ({ detail }) => {
  if (isDone(detail)) dirty.delete(detail.elt.closest("form"));
});
document.addEventListener("close", (event) => event.target.querySelectorAll?.("form").forEach((form) => dirty.delete(form)), true);

addEventListener("beforeunload", (event) => {
  if ([...dirty].some((form) => form.isConnected)) event.preventDefault();
});
