import Sortable from "../vendor/sortable.js";
import { say } from "./words.js";

// A deal is moved by mouse (drag) or by keyboard (its grip); touch goes on scrolling. Either way one request is sent and one card comes back.
const lists = (board) => [...board.querySelectorAll("ul[data-stage]")];
const nameOf = (card) => card.querySelector("h3")?.textContent.trim() ?? "";
const columnOf = (list) => list.closest(".column").querySelector("h2")?.textContent.trim().replace(/\s+/g, " ") ?? "";

const homes = new WeakMap();
const remember = (card) => homes.set(card, { list: card.parentElement, next: card.nextElementSibling });

function putBack(card) {
  const home = homes.get(card);
  if (home) home.list.insertBefore(card, home.next?.parentElement === home.list ? home.next : null);
  card.removeAttribute("aria-busy");
}

function send(card) {
  const home = homes.get(card);
  const list = card.parentElement;
  if (!home || home.list === list) return;
  card.setAttribute("aria-busy", "true");
  htmx.ajax("POST", card.dataset.move, { source: card, target: card, swap: "outerHTML", values: { Stage: list.dataset.stage, Version: card.dataset.version } }).catch(() => {});
}

const isMove = ({ detail }) => detail.requestConfig?.path === detail.elt.dataset?.move;

document.addEventListener("htmx:beforeSwap", (event) => {
  if (!isMove({ detail: event.detail }) || event.detail.xhr.status < 400) return;
  event.detail.swapOverride = "none";
  putBack(event.detail.elt);
  event.detail.elt.classList.add("returned");
});
for (const lost of ["htmx:sendError", "htmx:timeout"]) document.addEventListener(lost, (event) => isMove(event) && putBack(event.detail.elt));

// By mouse
const canDrag = (board) => {
  for (const list of lists(board))
    new Sortable(list, {
      group: "cards",
      draggable: "[data-move]",
      filter: (event, card) => event.pointerType === "touch" || card?.getAttribute("aria-busy") === "true",
      preventOnFilter: false,
      animation: 0,
      ghostClass: "gap",
      onStart: ({ item }) => remember(item),
      onEnd: ({ item }) => send(item),
    });
};

// By keyboard
let held = null;
let voice = null;

function announce(key, card, list) {
  voice.textContent = say(list.closest("[data-board]"), key, { card: nameOf(card), column: columnOf(list), place: [...list.querySelectorAll("[data-move]")].indexOf(card) + 1 });
}

function pickUp(card) {
  held = card;
  remember(card);
  card.classList.add("held");
  announce("picked", card, card.parentElement);
}

function release(key) {
  const card = held;
  held = null;
  card.classList.remove("held");
  if (key === "cancelled") putBack(card);
  announce(key, card, card.parentElement);
  card.querySelector(".grip")?.focus();
  if (key === "dropped") send(card);
}

function carry(key) {
  const list = held.parentElement;
  const board = list.closest("[data-board]");
  const forward = getComputedStyle(board).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
  const all = lists(board);
  if (key === "ArrowUp") held.previousElementSibling?.before(held);
  else if (key === "ArrowDown") held.nextElementSibling?.after(held);
  else all[all.indexOf(list) + (key === forward ? 1 : -1)]?.prepend(held);
  held.scrollIntoView({ block: "nearest", inline: "nearest" });
  held.querySelector(".grip").focus();
  announce("moved", held, held.parentElement);
}

function onKey(event) {
  const grip = event.target.closest(".grip");
  const isPress = event.key === " " || event.key === "Enter";
  if (!held && grip && isPress && grip.closest("[aria-busy=true]") === null) pickUp(grip.closest("[data-move]"));
  else if (held && isPress) release("dropped");
  else if (held && event.key === "Escape") release("cancelled");
  else if (held && event.key.startsWith("Arrow")) carry(event.key);
  else return;
  event.preventDefault();
  event.stopPropagation();
}

// Leaving the grip while carrying puts the card back; re-parenting it also blurs, so look again once that is over.
function onLeave() {
  if (!held) return;
  queueMicrotask(() => requestAnimationFrame(() => held && !held.contains(document.activeElement) && release("cancelled")));
}

// The card that came back is a new element: the keyboard stays on it.
document.addEventListener("htmx:afterSwap", ({ detail }) => {
  const card = detail.requestConfig?.path === detail.requestConfig?.elt?.dataset?.move && document.getElementById(detail.requestConfig.elt.id);
  if (card && document.activeElement === document.body) card.querySelector(".grip")?.focus({ preventScroll: true });
});

// A move that was taken back: the card that came is put into the column it left.
document.addEventListener("htmx:afterSwap", ({ detail }) => {
  const { path, formData } = detail.requestConfig ?? {};
  const list = formData?.has("Stage") && document.querySelector(`ul[data-stage="${CSS.escape(formData.get("Stage"))}"]`);
  const card = list && document.querySelector(`[data-move="${CSS.escape(path)}"]`);
  if (card && card.parentElement !== list) list.prepend(card);
});

// The column the address points to is in sight when there are more than fit; the page itself stays where it is.
function showCurrent(board) {
  const column = board.querySelector(".column[aria-current]")?.getBoundingClientRect();
  const frame = board.getBoundingClientRect();
  if (column && (column.right > frame.right || column.left < frame.left)) board.scrollBy({ left: column.left - frame.left });
}

for (const board of document.querySelectorAll("[data-board]")) {
  voice = Object.assign(document.createElement("p"), { className: "sr" });
  voice.setAttribute("aria-live", "assertive");
  board.after(voice);
  board.classList.add("live");
  canDrag(board);
  board.addEventListener("keydown", onKey);
  board.addEventListener("focusout", onLeave);
  showCurrent(board);
}
