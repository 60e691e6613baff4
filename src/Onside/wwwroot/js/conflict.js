// Both versions are shown after a 409: take theirs (reload), or save mine over it (the same form again with the version just seen).
let refused = null;

document.addEventListener("htmx:afterRequest", ({ detail }) => {
  if (detail.xhr.status === 409) refused = detail.elt.closest("form");
});

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
  }
});
