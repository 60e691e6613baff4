// A radio or select with data-theme-choice switches at once; outside a form the choice stays on this device.
const chosen = () => document.documentElement.dataset.theme ?? "system";

function show(theme) {
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

document.addEventListener("change", (event) => {
  const control = event.target.closest("[data-theme-choice]");
  if (!control) return;
  show(control.value);
  if (control.form) localStorage.removeItem("onside-theme");
  else localStorage.setItem("onside-theme", control.value);
});

for (const control of document.querySelectorAll("[data-theme-choice]")) {
  if (control.type === "radio") control.checked = control.value === chosen();
  else control.value = chosen();
}
