// An open menu closes with Esc, with a press elsewhere and after a choice. What unfolds another menu opens it.
const menus = () => document.querySelectorAll("details.menu[open]");

document.addEventListener("click", (event) => {
  for (const menu of menus()) if (!menu.contains(event.target) || event.target.closest("details.menu > div")) menu.open = false;
  const unfolds = event.target.closest("[data-unfolds]")?.dataset.unfolds;
  if (unfolds) document.querySelector(unfolds).open = true;
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const menu of menus()) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
});
