import { tab } from "./live.js";
import { say } from "./words.js";

// A panel of files takes what is chosen, dragged onto it or pasted on its page: each file is a request of its own, two at a time, with its progress and its refusal.
const atOnce = 2;
let under = 0;

const panelOf = (node) => node.closest?.("[data-files]");
const only = () => document.querySelector("[data-files]");
const carries = (data) => [...(data?.types ?? [])].includes("Files");
const element = (tag, properties) => Object.assign(document.createElement(tag), properties);

function row(panel, file) {
  const li = element("li", { className: "upload" });
  const text = element("span", { textContent: say(panel, "sending", { name: file.name }) });
  const bar = element("progress", { max: 1, value: 0, ariaLabel: text.textContent });
  const stop = element("button", { type: "button", className: "button quiet icon-only", textContent: "×", ariaLabel: say(panel, "cancel", { name: file.name }) });
  li.append(text, bar, stop);
  panel.querySelector("[data-uploads]").append(li);
  return { li, text, bar, stop };
}

function refuse(panel, { li, text, bar, stop }, sentence) {
  li.classList.add("bad");
  text.setAttribute("role", "alert");
  text.textContent = sentence;
  bar.remove();
  stop.ariaLabel = say(panel, "putAside");
  stop.onclick = () => li.remove();
}

const reason = (problem) => Object.values(problem?.errors ?? {})[0]?.[0] ?? problem?.detail;

function read(xhr) {
  try {
    return JSON.parse(xhr.responseText);
  } catch {
    return null;
  }
}

function send(panel, file, shown) {
  return new Promise((done) => {
    const xhr = new XMLHttpRequest();
    const failed = (sentence) => done(refuse(panel, shown, sentence ?? say(panel, "failed", { name: file.name })));
    xhr.open("POST", panel.dataset.files);
    xhr.setRequestHeader("Accept", "application/json");
    xhr.setRequestHeader("X-Tab", tab);
    xhr.setRequestHeader("X-Antiforgery", document.querySelector("meta[name=antiforgery]")?.content ?? "");
    xhr.upload.onprogress = ({ loaded, total }) => (shown.bar.value = total ? loaded / total : 0);
    xhr.onload = () => {
      if (xhr.status >= 300) return failed(reason(read(xhr)));
      shown.text.textContent = say(panel, "sent", { name: file.name });
      done(true);
    };
    xhr.onerror = () => failed();
    xhr.onabort = () => done(shown.li.remove());
    shown.stop.onclick = () => xhr.abort();
    const body = new FormData();
    body.append("File", file, file.name);
    xhr.send(body);
  });
}

// What was refused stays in sight when the panel is fetched anew.
async function show(panel) {
  const place = document.getElementById(panel.id);
  if (!place) return;
  const kept = [...place.querySelectorAll(".upload.bad")];
  await htmx.ajax("GET", panel.dataset.shows, { target: `#${panel.id}`, select: `#${panel.id}`, swap: "outerHTML" });
  document.getElementById(panel.id)?.querySelector("[data-uploads]").append(...kept);
}

async function take(panel, files) {
  if (!files.length) return;
  const several = panel.querySelector("input[type=file]")?.multiple;
  const queue = files.slice(0, several ? files.length : 1).map((file) => ({ file, shown: row(panel, file) }));
  for (const { shown } of queue) shown.stop.onclick = () => shown.li.remove();
  const sent = [];
  const next = async () => {
    for (let one; (one = queue.shift());) if (one.shown.li.isConnected) sent.push(await send(panel, one.file, one.shown));
  };
  under += 1;
  await Promise.all(Array.from({ length: atOnce }, next));
  under -= 1;
  if (sent.some(Boolean)) await show(panel);
}

function mark(on) {
  for (const panel of document.querySelectorAll("[data-files]")) panel.toggleAttribute("data-dragged", on);
}

document.addEventListener("change", ({ target }) => {
  const panel = target.matches("input[type=file]") && panelOf(target);
  if (!panel) return;
  take(panel, [...target.files]);
  target.value = "";
});

// Dropped beside the panel, a file must not take the place of the page.
document.addEventListener("dragover", (event) => {
  if (!only() || !carries(event.dataTransfer)) return;
  event.preventDefault();
  event.dataTransfer.dropEffect = panelOf(event.target) ? "copy" : "none";
  mark(true);
});
document.addEventListener("dragleave", (event) => event.relatedTarget || mark(false));
document.addEventListener("drop", (event) => {
  if (!only() || !carries(event.dataTransfer)) return;
  event.preventDefault();
  mark(false);
  const panel = panelOf(event.target);
  const whole = [...event.dataTransfer.items].filter((item) => item.kind === "file" && !item.webkitGetAsEntry?.()?.isDirectory).map((item) => item.getAsFile());
  if (panel) take(panel, whole.filter(Boolean));
});

// A picture from the clipboard has no name of its own.
function named(panel, file) {
  if (!/^image\.\w+$/.test(file.name)) return file;
  const now = new Date(Date.now() - new Date().getTimezoneOffset() * 60_000).toISOString().slice(0, 19).replace("T", " ").replaceAll(":", ".");
  return new File([file], `${say(panel, "pasted")} ${now}.${file.name.split(".").pop()}`, { type: file.type });
}

document.addEventListener("paste", (event) => {
  const panel = only();
  if (!panel || !event.clipboardData?.files.length || event.target.closest?.("input, textarea, trix-editor, [contenteditable]")) return;
  event.preventDefault();
  take(panel, [...event.clipboardData.files].map((file) => named(panel, file)));
});

addEventListener("beforeunload", (event) => under && event.preventDefault());
