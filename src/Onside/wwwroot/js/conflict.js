// Both versions are shown after a 409: take theirs (reload), or save mine over it (the same form again with the version just seen).
import { isDone } from "./outcome.js";

// What is no form (a card that was dragged) is asked for again as it was, and the page shows what came of it.
let refused = null;
let again = null;

document.addEventListener("htmx:afterRequest", ({ detail }) => {
  if (detail.xhr.status === 409) [refused, again] = [detail.elt.closest("form"), detail.requestConfig];
});

// Of a form, each field can be chosen by itself.
const controlOf = (row) => refused?.elements.namedItem(row.dataset.conflictField);

function offer() {
  const rows = [...document.querySelectorAll("[data-conflict-field]")];
  if (!rows.some(controlOf)) return;
  for (const row of rows) {
    const control = controlOf(row);
    for (const choice of control ? row.querySelectorAll("input[hidden]") : []) {
      choice.hidden = false;
      const option = control.options && [...control.options].find(({ value }) => value === (choice.matches("[data-mine]") ? control.value : choice.value));
      if (option) choice.nextElementSibling.textContent = option.text;
    }
  }
  const save = document.querySelector("[data-chosen]");
  if (save) save.textContent = save.dataset.chosen;
}

document.addEventListener("htmx:afterSettle", () => refused && offer());

function takeOver(row) {
  const [control, theirs] = [controlOf(row), row.querySelector("input:not([data-mine])")];
  if (!control || !theirs.checked) return;
  if (control.type === "checkbox") control.checked = theirs.value.toLowerCase() === "true";
  else control.value = theirs.value;
  const shown = control.closest?.(".picker")?.querySelector("[role=combobox]");
  if (shown) shown.value = theirs.dataset.text;
}

const repeat = async (version) => {
  const values = { ...Object.fromEntries(again.formData), Version: version };
  const saved = ({ detail }) => isDone(detail) && location.reload();
  document.addEventListener("htmx:afterRequest", saved, { once: true });
  await htmx.ajax(again.verb.toUpperCase(), again.path, { source: document.body, swap: "none", values });
};

document.addEventListener("click", (event) => {
  const reload = event.target.closest("[data-reload]");
  if (reload) {
    event.preventDefault();
    location.reload();
  }

  const keep = event.target.closest("[data-keep-mine]");
  const version = refused?.elements.namedItem("Version");
  if (keep && version) {
    document.querySelectorAll("[data-conflict-field]").forEach(takeOver);
    version.value = keep.dataset.keepMine;
    refused.requestSubmit();
  } else if (keep && again && !refused) repeat(keep.dataset.keepMine);
});
