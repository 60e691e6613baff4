import { isUnsafe } from "./outcome.js";

// Field errors arrive out of band as <p class="error" data-error="Name">; here they are tied to their control.
const controlOf = (error) => {
  const form = error.closest("form");
  return form && [...form.elements].find((control) => control.name === error.dataset.error && control.type !== "hidden");
};

function mark(error) {
  const control = controlOf(error);
  if (!control) return;
  control.setAttribute("aria-invalid", "true");
  const described = new Set((control.getAttribute("aria-describedby") ?? "").split(" ").filter(Boolean));
  control.setAttribute("aria-describedby", [error.id, ...described].filter((id, i, all) => all.indexOf(id) === i).join(" "));
  const form = error.closest("form");
  if (form.querySelector("[aria-invalid=true]") === control) control.focus();
}

function clear(form) {
  for (const error of form.querySelectorAll("[data-error]")) error.replaceChildren();
  for (const control of form.querySelectorAll("[aria-invalid=true]")) control.removeAttribute("aria-invalid");
}

document.addEventListener("htmx:beforeRequest", ({ detail }) => {
  if (detail.elt.matches("form") && isUnsafe(detail)) clear(detail.elt);
});

// The note above the page keeps only what has no field to stand at.
const unlist = (field) => document.querySelectorAll(`.notice [data-field="${CSS.escape(field)}"]`).forEach((item) => item.remove());

document.addEventListener("htmx:afterSettle", () => {
  for (const error of document.querySelectorAll("form [data-error]:not(:empty)")) {
    if (!controlOf(error)) continue;
    if (controlOf(error).getAttribute("aria-invalid") !== "true") mark(error);
    unlist(error.dataset.error);
  }
});
