// After an @ in a note: whom one can mean, chosen with the arrows and Enter. What is kept is a link to them; without a script the server finds plain names.
const wait = 120;
const typed = /(?:^|[\s(])@([\p{L}\p{N}][\p{L}\p{N} .'’-]{0,40})?$/u;
let editor = null;
let start = 0;
let rows = [];
let at = 0;
let timer;
let question;

const list = Object.assign(document.createElement("ul"), { className: "mentions", id: "mention-list", hidden: true });
list.setAttribute("role", "listbox");

const isOpen = () => !list.hidden;

function close() {
  clearTimeout(timer);
  question?.abort();
  list.hidden = true;
  editor?.removeAttribute("aria-activedescendant");
}

function mark(index) {
  at = (index + rows.length) % rows.length;
  [...list.children].forEach((row, i) => row.setAttribute("aria-selected", String(i === at)));
  list.children[at].scrollIntoView({ block: "nearest" });
  editor.setAttribute("aria-activedescendant", list.children[at].id);
}

function show(found) {
  rows = found;
  if (!rows.length) return close();
  list.replaceChildren(...rows.map((row, index) => {
    const option = Object.assign(document.createElement("li"), { id: `mention-${index}`, textContent: row.name });
    option.setAttribute("role", "option");
    if (row.detail) option.append(Object.assign(document.createElement("small"), { textContent: row.detail }));
    return option;
  }));
  if (!list.isConnected || list.parentElement !== (editor.closest("dialog") ?? document.body)) (editor.closest("dialog") ?? document.body).append(list);
  list.hidden = false;
  const place = editor.editor.getClientRectAtPosition(start) ?? editor.getBoundingClientRect();
  const below = place.bottom + 4 + list.offsetHeight < innerHeight;
  Object.assign(list.style, { left: `${Math.max(8, Math.min(place.left, innerWidth - list.offsetWidth - 8))}px`, top: `${below ? place.bottom + 4 : place.top - 4 - list.offsetHeight}px` });
  editor.setAttribute("aria-controls", list.id);
  mark(0);
}

// Only the answer to the latest question is shown.
async function find(source, text) {
  question?.abort();
  question = new AbortController();
  try {
    const answer = await fetch(`${source}?q=${encodeURIComponent(text)}`, { headers: { Accept: "application/json" }, signal: question.signal });
    if (answer.ok) show((await answer.json()).rows);
  } catch (fault) {
    if (fault.name !== "AbortError") close();
  }
}

function look(target) {
  editor = target;
  const source = editor.inputElement?.dataset.mentions;
  if (!source) return;
  const here = editor.editor.getPosition();
  const before = editor.editor.getDocument().toString().slice(Math.max(0, here - 60), here);
  const found = typed.exec(before);
  if (!found) return close();
  start = here - (found[1] ?? "").length - 1;
  clearTimeout(timer);
  timer = setTimeout(() => find(source, found[1] ?? ""), wait);
}

function choose(row) {
  const end = editor.editor.getPosition();
  const link = Object.assign(document.createElement("a"), { textContent: `@${row.name}` });
  link.setAttribute("href", row.url);
  close();
  editor.editor.setSelectedRange([start, end]);
  editor.editor.insertHTML(link.outerHTML);
  editor.editor.deactivateAttribute("href");
  editor.editor.insertString(" ");
  close();
}

document.addEventListener("trix-change", (event) => look(event.target));
document.addEventListener("trix-blur", close);

document.addEventListener("pointerdown", (event) => {
  const option = event.target.closest?.("#mention-list > li");
  if (!option) return;
  event.preventDefault();
  choose(rows[[...list.children].indexOf(option)]);
});

document.addEventListener("keydown", (event) => {
  if (!isOpen() || event.isComposing || event.target !== editor) return;
  const act = { ArrowDown: () => mark(at + 1), ArrowUp: () => mark(at - 1), Enter: () => choose(rows[at]), Tab: () => choose(rows[at]), Escape: close }[event.key];
  if (!act) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  act();
}, true);
