"use strict";
(() => {
  const list = document.querySelector(".people");
  if (!list) return;
  const people = [...list.children];
  const find = document.getElementById("find");
  const order = document.getElementById("order");
  const flagged = document.getElementById("flagged");
  const unfold = document.getElementById("unfold");
  const told = document.getElementById("told");
  const words = new Map(people.map((person) => [person, person.textContent.toLowerCase()]));

  const show = () => {
    const wanted = find.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const person of people) {
      const fits = wanted.every((word) => words.get(person).includes(word));
      person.hidden = !fits || (flagged.checked && !("flagged" in person.dataset));
      if (!person.hidden) shown += 1;
    }
    told.textContent = shown === people.length ? "" : `${shown} of ${people.length} shown; ranks are among all`;
  };

  const byPlace = (a, b) => a.dataset.place - b.dataset.place;
  const orders = {
    rank: byPlace,
    reach: (a, b) => b.dataset.reach - a.dataset.reach || byPlace(a, b),
    who: (a, b) => a.dataset.who.localeCompare(b.dataset.who, "en", { numeric: true }) || byPlace(a, b),
  };

  const setOpen = (open) => {
    for (const details of list.querySelectorAll("details")) details.open = open;
    unfold.setAttribute("aria-pressed", String(open));
    unfold.textContent = open ? "Close all" : "Open all";
  };

  find.addEventListener("input", show);
  flagged.addEventListener("change", show);
  order.addEventListener("change", () => list.append(...people.sort(orders[order.value])));
  unfold.addEventListener("click", () => setOpen(unfold.getAttribute("aria-pressed") !== "true"));
  document.querySelector(".tools").hidden = false;
})();
