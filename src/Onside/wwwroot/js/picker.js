import { say } from "./words.js";

// A field that finds a record by its name: type, choose with the arrows and Enter, or empty it. The id goes into the hidden field.
const wait = 150;
const asked = new WeakMap();

const partsOf = (input) => {
  const picker = input.closest(".picker");
  return { picker, input, hidden: picker.querySelector("input[type=hidden]"), list: picker.querySelector("[role=listbox]"), status: picker.querySelector("[role=status]") };
};

const optionsOf = (list) => [...list.querySelectorAll("[role=option]")];
const element = (tag, text) => Object.assign(document.createElement(tag), { textContent: text });

function close({ input, list }) {
  list.hidden = true;
  input.setAttribute("aria-expanded", "false");
  input.removeAttribute("aria-activedescendant");
}

function choose(parts, option) {
  parts.hidden.value = option?.dataset.id ?? "";
  parts.input.value = parts.input.dataset.chosen = option?.dataset.name ?? "";
  close(parts);
  parts.hidden.dispatchEvent(new Event("change", { bubbles: true }));
}

function highlight({ input, list }, option) {
  for (const other of optionsOf(list)) other.setAttribute("aria-selected", String(other === option));
  if (!option) return input.removeAttribute("aria-activedescendant");
  input.setAttribute("aria-activedescendant", option.id);
  option.scrollIntoView({ block: "nearest" });
}

function optionOf({ list, hidden }, row, index) {
  const option = element("li", "");
  option.id = `${list.id}-${index}`;
  option.setAttribute("role", "option");
  option.setAttribute("aria-selected", String(row.id === hidden.value));
  Object.assign(option.dataset, { id: row.id, name: row.name });
  option.append(element("span", row.name));
  if (row.detail) option.append(element("small", row.detail));
  return option;
}

function show(parts, rows) {
  parts.list.replaceChildren(...rows.map((row, index) => optionOf(parts, row, index)));
  const sentence = rows.length ? say(parts.picker, "found", { count: rows.length }) : say(parts.picker, "none");
  parts.status.textContent = sentence;
  if (!rows.length) parts.list.append(element("li", sentence));
  parts.list.hidden = false;
  parts.input.setAttribute("aria-expanded", "true");
}

// Only the answer to the latest question is shown.
async function find(parts) {
  asked.get(parts.input)?.abort();
  const question = new AbortController();
  asked.set(parts.input, question);
  const text = parts.input.value === parts.input.dataset.chosen ? "" : parts.input.value;
  try {
    const answer = await fetch(`${parts.picker.dataset.source}?q=${encodeURIComponent(text)}`, { headers: { Accept: "application/json" }, signal: question.signal });
    if (answer.ok) show(parts, (await answer.json()).rows);
  } catch (fault) {
    if (fault.name !== "AbortError") close(parts);
  }
}

let timer;
function findSoon(parts) {
  clearTimeout(timer);
  timer = setTimeout(() => find(parts), wait);
}

function step(parts, by) {
  if (parts.list.hidden) return find(parts);
  const options = optionsOf(parts.list);
  const at = options.findIndex((option) => option.id === parts.input.getAttribute("aria-activedescendant"));
  highlight(parts, options[(at + by + options.length + (at < 0 && by < 0 ? 1 : 0)) % options.length]);
}

// What was typed but not chosen is not kept: an emptied field means none.
function settle(parts) {
  clearTimeout(timer);
  if (parts.input.value.trim() === "" && parts.hidden.value) choose(parts, null);
  else parts.input.value = parts.input.dataset.chosen;
  close(parts);
}

const combobox = (event) => event.target.closest?.(".picker [role=combobox]");

document.addEventListener("focusin", (event) => {
  const input = combobox(event);
  if (!input) return;
  input.readOnly = false;
  input.dataset.chosen ??= input.value;
  input.select();
});
document.addEventListener("input", (event) => combobox(event) && findSoon(partsOf(event.target)));
document.addEventListener("focusout", (event) => combobox(event) && settle(partsOf(event.target)));
document.addEventListener("click", (event) => combobox(event) && partsOf(event.target).list.hidden && find(partsOf(event.target)));

// Before the press takes the focus away from the field.
document.addEventListener("pointerdown", (event) => {
  const list = event.target.closest?.(".picker [role=listbox]");
  if (!list) return;
  event.preventDefault();
  const option = event.target.closest("[role=option]");
  if (option) choose(partsOf(list), option);
});

document.addEventListener("keydown", (event) => {
  const input = combobox(event);
  if (!input || event.isComposing) return;
  const parts = partsOf(input);
  const marked = document.getElementById(input.getAttribute("aria-activedescendant") ?? "");
  const act = { ArrowDown: () => step(parts, 1), ArrowUp: () => step(parts, -1), Enter: marked && (() => choose(parts, marked)), Escape: !parts.list.hidden && (() => settle(parts)) }[event.key];
  if (!act) return;
  event.preventDefault();
  event.stopPropagation();
  act();
});
