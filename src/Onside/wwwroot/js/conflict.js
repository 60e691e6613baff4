// Both versions are shown after a 409: take theirs (reload), or save mine over it (the same form again with the version just seen).
import { isDone } from "./outcome.js";

// What is no form (a card that was dragged) is asked for again as it was, and the page shows what came of it.
let refused = null;
let again = null;

document.addEventListener("htmx:afterRequest", ({ detail }) => {
  if (detail.xhr.status === 409) [refused, again] = [detail.elt.closest("form"), detail.requestConfig];
});

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
    version.value = keep.dataset.keepMine;
    refused.requestSubmit();
  } else if (keep && again && !refused) repeat(keep.dataset.keepMine);
});
