// A classic script in the head: the chosen theme stands before the first paint.
(() => {
  const chosen = localStorage.getItem("onside-theme");
  if (chosen === "light" || chosen === "dark") document.documentElement.dataset.theme = chosen;
  if (chosen === "system") delete document.documentElement.dataset.theme;
})();
