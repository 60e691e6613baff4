import { say } from "./words.js";

// "Tell this browser": asks for the right to, makes an address at the browser's own push service, and gives it to the server.
const bytes = (text) => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
const isAble = () => "serviceWorker" in navigator && "PushManager" in window && "Notification" in window;

function offer() {
  const place = document.querySelector("[data-push]");
  if (place && isAble()) place.hidden = false;
}

async function join(place) {
  const status = place.querySelector("[role=status]");
  status.textContent = "";
  if ((await Notification.requestPermission()) !== "granted") return (status.textContent = say(place, "refused"));
  try {
    const worker = await navigator.serviceWorker.register("/push-worker.js");
    const made = await worker.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: bytes(place.dataset.push) });
    await htmx.ajax("POST", "/me/browsers", { target: "#choices", swap: "outerHTML", values: { Endpoint: made.endpoint, Key: text(made.getKey("p256dh")), Secret: text(made.getKey("auth")) } });
  } catch {
    status.textContent = say(place, "failed");
  }
}

document.addEventListener("click", (event) => {
  const button = event.target.closest?.("[data-push-joins]");
  if (button) join(button.closest("[data-push]"));
});
document.addEventListener("htmx:afterSettle", offer);
offer();
