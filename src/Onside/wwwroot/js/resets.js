import { isDone } from "./outcome.js";

// <form data-resets>: what was added stands on the page, so the form is empty for the next one.
document.addEventListener("htmx:afterRequest", ({ detail }) => {
  const form = detail.elt.closest("form[data-resets]");
  if (!form || !isDone(detail)) return;
  form.reset();
  form.querySelectorAll("details[open]").forEach((more) => (more.open = false));
  form.querySelector("input:not([type=hidden]), trix-editor, textarea")?.focus();
});
