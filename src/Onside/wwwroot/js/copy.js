// A button with data-copies="#field" copies that field and says so on itself.
document.addEventListener("click", async ({ target }) => {
  const button = target.closest("[data-copies]");
  const field = button && document.querySelector(button.dataset.copies);
  if (!field) return;
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
  } catch {
    return;
  }
  const words = button.querySelector("span");
  const before = words.textContent;
  words.textContent = button.dataset.copied;
  button.setAttribute("aria-live", "polite");
  setTimeout(() => (words.textContent = before), 2000);
});
