import { isDone } from "./outcome.js";
import { say } from "./words.js";

// On a wide screen a deal opens beside its list; the address tells which, and Back goes back. On a small one it is the deal's page.
const place = document.getElementById("beside");
const wide = matchMedia("(min-width: 64rem)");
const rows = "#deal-list tbody tr[data-href]";
const asked = () => new URL(location.href).searchParams.get("Beside");
const rowOf = (id) => document.querySelector(`${rows}[data-href="/deals/${CSS.escape(id)}"]`);

function mark(id) {
  for (const row of document.querySelectorAll(`${rows}[aria-current]`)) row.removeAttribute("aria-current");
  if (id) rowOf(id)?.setAttribute("aria-current", "true");
}

async function show(id) {
  mark(id);
  if (!id) return place.replaceChildren();
  await htmx.ajax("GET", `/deals/${id}/panel`, { target: place, swap: "innerHTML" });
  document.getElementById("beside-title")?.focus({ preventScroll: true });
}

function go(id) {
  const address = new URL(location.href);
  if (id) address.searchParams.set("Beside", id);
  else address.searchParams.delete("Beside");
  if (address.href !== location.href) history.pushState(null, "", address);
  return show(id);
}

function close() {
  const row = asked() && rowOf(asked());
  go(null);
  row?.querySelector("th a").focus();
}

// The button is put into the rows here: without a script, or on a phone, there is nothing to open beside.
function offer() {
  for (const row of document.querySelectorAll(rows)) {
    const cell = row.querySelector("th");
    if (cell.querySelector(".open-beside")) continue;
    const button = place.parentElement.querySelector("template").content.firstElementChild.cloneNode(true);
    button.setAttribute("aria-label", say(place, "open", { deal: cell.querySelector("a").textContent }));
    cell.append(button);
  }
  mark(asked());
}

document.addEventListener("click", (event) => {
  const opener = event.target.closest(".open-beside");
  if (opener) go(opener.closest("tr").dataset.href.split("/").at(-1));
  if (event.target.closest("[data-closes-beside]")) close();
});

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && !event.defaultPrevented && place.childElementCount && !document.querySelector("dialog[open], details.menu[open]")) close();
});

addEventListener("popstate", () => show(asked()));

// What was done beside is told in the list too.
document.addEventListener("htmx:afterRequest", ({ detail }) => {
  if (!isDone(detail) || !detail.requestConfig.path.includes("/panel/")) return;
  htmx.ajax("GET", location.pathname + location.search, { target: "#deal-list", select: "#deal-list", swap: "outerHTML" });
});
document.addEventListener("htmx:afterSettle", ({ target }) => target.closest("#beside") || offer());

offer();
if (asked()) wide.matches ? show(asked()) : location.replace(`/deals/${asked()}`);
