import { isDirty } from "./unsaved.js";
import { toast } from "./toast.js";
import { say } from "./words.js";

// Parts that say what they listen to (data-live="deal/0197…,activity") are fetched again when it changed, with the reader's own rights, and only what differs is touched.
// One tab of a browser holds the stream and tells the others (docs/decisions/0006).
export const tab = Math.random().toString(36).slice(2, 14);
const channel = new BroadcastChannel("live");
const most = 150;
const young = 3_000;
const parts = () => [...document.querySelectorAll("[data-live]")];
const topicsOf = (part) => part.dataset.live.split(",").filter(Boolean);
const mine = () => [...new Set(parts().flatMap(topicsOf))];

// Which parts are due, and fetching them
const due = new Set();
const last = new WeakMap();
let timer = 0;

function mark(part, jitter) {
  due.add(part);
  const pace = Number(part.dataset.livePace ?? 0);
  const wait = Math.max(jitter, (last.get(part) ?? 0) + pace - performance.now());
  if (!timer && !document.hidden) timer = setTimeout(fetchDue, wait);
}

function hear(lines) {
  for (const line of lines.split("\n")) {
    const [from, listeners, ...topics] = line.split(" ");
    if (from === tab) continue;
    const all = topics.includes("again");
    const jitter = Math.random() * Math.min(most, all ? most : 3 * Number(listeners));
    for (const part of parts()) if (all || topicsOf(part).some((topic) => topics.includes(topic))) mark(part, jitter);
  }
}

async function fetchDue() {
  // A card in hand is not taken away.
  if (document.querySelector(".gap, .sortable-chosen, .held")) return (timer = setTimeout(fetchDue, 500));
  timer = 0;
  const now = [...due].filter((part) => part.isConnected);
  due.clear();
  const pages = Map.groupBy(now, (part) => part.dataset.liveFrom ?? location.pathname + location.search);
  await Promise.all([...pages].map(([address, wanted]) => refresh(address, wanted)));
}

async function refresh(address, wanted) {
  const isPart = wanted.some((part) => part.dataset.liveFrom);
  const answer = await fetch(address, { headers: { Accept: "text/html", "X-Quiet": "1", ...(isPart && { "HX-Request": "true" }) } }).catch(() => null);
  if (!answer?.ok || answer.redirected) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
  const wholes = wanted.filter((part) => part.dataset.here !== undefined);
  for (const part of wanted) {
    last.set(part, performance.now());
    const found = wholes.includes(part) ? fresh.body : fresh.getElementById(part.id);
    if (found && part.isConnected) take(part, found);
  }
}

// What somebody is typing, has opened (a form that the page does not have by itself) or is carrying stays as it is; so does what a behaviour has added.
const isTyped = (element) => element.matches("form") && (isDirty(element) || element.contains(document.activeElement));
const isEdited = (old, next) => [...old.querySelectorAll("form:has(input:not([type=hidden]), select, textarea)")].some((form) => ![...next.querySelectorAll("form")].some((other) => other.action === form.action));
const isKept = (element) => isTyped(element) || element.matches("trix-editor, form:has(trix-editor), dialog[open], [aria-busy=true], .held, [hx-preserve], [data-here], [data-kept], .grown > li");

function take(part, fresh) {
  // A history that was read further back keeps what was read.
  if (part.querySelector(".grown")) fresh.querySelector(".earlier")?.remove();
  const changed = [];
  let waits = false;
  for (const { name, value } of fresh.attributes) if (name.startsWith("data-")) part.setAttribute(name, value);
  Idiomorph.morph(part, [...fresh.childNodes], {
    morphStyle: "innerHTML",
    ignoreActiveValue: true,
    restoreFocus: true,
    callbacks: {
      beforeNodeMorphed(old, next) {
        if (old.nodeType !== Node.ELEMENT_NODE) return true;
        if (old.isEqualNode(next)) return false;
        if (isKept(old) && !old.matches(".grown > li")) return (waits ||= isTyped(old)), false;
        if (old.id && isEdited(old, next)) return (waits = true), false;
        if (old.childElementCount === 0 && old.textContent !== next.textContent) changed.push(old);
        return true;
      },
      beforeAttributeUpdated: (name, element) => !(name === "open" || (name === "aria-current" && element.matches("tr"))),
      beforeNodeRemoved: (node) => !(node.nodeType === Node.ELEMENT_NODE && isKept(node)),
      afterNodeAdded: (node) => node.nodeType === Node.ELEMENT_NODE && changed.push(node),
    },
  });
  // An element that became another one asks for what it is now.
  htmx.process(part);
  if (changed.length === 0 && !waits) return;
  point(changed);
  tell(waits);
  part.dispatchEvent(new CustomEvent("live:changed", { bubbles: true }));
}

function point(changed) {
  for (const element of changed) {
    element.classList.add("just-changed");
    setTimeout(() => element.classList.remove("just-changed"), 2500);
  }
}

// Seen by its colour for a moment, heard by a screen reader; and said aloud when it changes under somebody's hands.
let told = -60_000;
function tell(waits) {
  const stack = document.getElementById("toasts");
  const voice = document.getElementById("live-note");
  if (voice) voice.textContent = say(stack, "changed");
  if (!waits || performance.now() - told < 30_000) return;
  told = performance.now();
  toast("waits", "info");
}

document.addEventListener("htmx:afterSwap", ({ detail }) => {
  const { elt } = detail.requestConfig ?? {};
  if (elt?.matches?.(".earlier a")) document.querySelectorAll("[data-live] .timeline:not(.ahead)").forEach((list) => list.classList.add("grown"));
});

// The stream: held by one tab, for what all tabs listen to
const wanted = new Map();
let stream = null;
let holds = false;

const union = () => [...new Set([...wanted.values()].flat())].sort();

function listen() {
  const topics = union();
  if (!holds || topics.length === 0 || (stream && topics.every((topic) => stream.topics.includes(topic)))) return;
  const next = new EventSource(`/live?on=${encodeURIComponent(topics.join(" "))}`);
  const before = stream;
  let opened = false;
  stream = next;
  next.topics = topics;
  next.addEventListener("open", () => {
    // The one before is kept until this one is there: nothing is missed between them.
    before?.close();
    // A page that was just read has missed nothing; one that takes the stream over, or gets it back, may have.
    if (opened || (!before && performance.now() > young)) tellAll("- 99 again");
    opened = true;
  });
  next.addEventListener("message", ({ data }) => tellAll(data));
}

function tellAll(lines) {
  channel.postMessage({ lines });
  hear(lines);
}

channel.addEventListener("message", ({ data }) => {
  if (data.lines) hear(data.lines);
  if (data.asks) channel.postMessage({ watches: mine(), from: tab });
  if (data.watches) wanted.set(data.from, data.watches), listen();
  if (data.leaves) wanted.delete(data.leaves);
});

function watch() {
  wanted.set(tab, mine());
  channel.postMessage({ watches: mine(), from: tab });
  listen();
}

// Signed in, and with something to listen to
if (parts().length > 0) {
  navigator.locks?.request("live", () => {
    holds = true;
    channel.postMessage({ asks: true });
    watch();
    return new Promise(() => {});
  });
  watch();
  new MutationObserver((changes) => changes.some(({ addedNodes }) => [...addedNodes].some((node) => node.nodeType === Node.ELEMENT_NODE && (node.matches("[data-live]") || node.querySelector("[data-live]")))) && watch()).observe(document.body, { childList: true, subtree: true });
}

document.addEventListener("htmx:configRequest", ({ detail }) => (detail.headers["X-Tab"] = tab));
document.addEventListener("visibilitychange", () => {
  if (!document.hidden && due.size > 0) fetchDue();
});

// Who else is here: each open record says every twenty seconds that it is open, and goodbye when it is closed.
const places = () => document.querySelectorAll("[data-here]");
const isHere = () => !document.hidden && places().forEach((place) => refresh(place.dataset.liveFrom, [place]));
if (places().length > 0) setInterval(isHere, 20_000);
addEventListener("pagehide", () => {
  channel.postMessage({ leaves: tab });
  stream?.close();
  const form = new FormData();
  form.set("__RequestVerificationToken", document.querySelector("meta[name=antiforgery]")?.content ?? "");
  places().forEach((place) => navigator.sendBeacon(`${place.dataset.liveFrom}/leaving`, form));
});
