// The inbox: opening a notice reads it, and after Done or Snooze the focus stands on the next one.
const list = () => document.getElementById("inbox");
const rows = () => [...(list()?.querySelectorAll(".rows > li") ?? [])];
const token = () => document.querySelector("meta[name=antiforgery]")?.content ?? "";
let next = -1;

function read(link) {
  const row = link.closest(".rows > li");
  row?.classList.replace("unread", "read");
  const ids = [...(row?.querySelectorAll("[data-reads]") ?? [link])].map(({ dataset }) => dataset.reads);
  fetch("/inbox/reading", { method: "POST", keepalive: true, headers: { Accept: "application/json", "Content-Type": "application/json", "X-Antiforgery": token() }, body: JSON.stringify({ Ids: ids }) });
}

document.addEventListener("click", (event) => {
  const link = event.target.closest?.("#inbox [data-reads]");
  if (link) read(link);
});

document.addEventListener("htmx:beforeRequest", ({ detail }) => {
  const row = detail.elt.closest?.("#inbox .rows > li");
  if (row) next = rows().indexOf(row);
});

document.addEventListener("htmx:afterSettle", ({ target }) => {
  if (next < 0 || !list()) return;
  const row = rows()[Math.min(next, rows().length - 1)];
  next = -1;
  (row?.querySelector(".name a") ?? list()).focus();
});
