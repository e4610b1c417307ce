// One filter for lists of items: the gallery of examples and the ledger. Its state is in the address (?filter=words&show=kind&sort=column),
// so that a filtered list can be linked to and survives reload and Back. Without this script, the page shows every item.
"use strict";

for (const place of document.querySelectorAll(".measured-filter")) {
  const items = [...document.querySelectorAll("[data-item]")];
  const groups = [...document.querySelectorAll(".measured-filtered")];
  const table = document.querySelector("table.measured-gallery");
  const first = place.dataset.show ?? "";
  const asked = new URLSearchParams(location.search);
  const state = { filter: asked.get("filter") ?? "", show: asked.get("show") ?? first, sort: asked.get("sort") ?? "" };
  const searched = new Map(items.map((item) => [item, `${item.textContent} ${item.dataset.item}`.toLowerCase()]));

  const box = Object.assign(document.createElement("input"), { type: "search", value: state.filter, placeholder: place.dataset.hint });
  const told = document.createElement("output");
  const label = document.createElement("label");
  label.append("Filter ", box);
  place.append(label, " ", told);

  const isKind = (item, kind) => !kind || kind === "all" || item.dataset.kinds.split(" ").includes(kind);

  function show() {
    const words = state.filter.toLowerCase().split(/\s+/).filter(Boolean);
    const fits = (item) => isKind(item, state.show) && words.every((word) => searched.get(item).includes(word));
    for (const item of items) item.hidden = !fits(item);
    for (const group of groups) group.hidden = !group.querySelector("[data-item]:not([hidden])");
    for (const topic of table?.querySelectorAll(".measured-topic") ?? []) topic.hidden = words.length > 0 || state.sort !== "";
    // A folded part opens while it is all that is asked for, and for words.
    for (const folded of document.querySelectorAll("details.measured-folded")) {
      folded.open = words.length > 0 || (first !== "" && state.show !== "all");
      folded.hidden = !folded.querySelector("[data-item]:not([hidden])");
    }
    for (const button of place.querySelectorAll("button")) button.setAttribute("aria-pressed", String(button.value === state.show));
    told.textContent = `${items.filter((item) => !item.hidden).length} of ${items.length}`;
  }

  function change(part) {
    Object.assign(state, part);
    const address = new URL(location);
    for (const [key, value] of Object.entries(state)) {
      if (value && !(key === "show" && value === first)) address.searchParams.set(key, value);
      else address.searchParams.delete(key);
    }
    history.replaceState(history.state, "", address);
    show();
  }

  // Kinds of items, as buttons: [["W", "Wrong"], …] beside all.
  const kinds = JSON.parse(place.dataset.kinds ?? "[]");
  if (kinds.length) {
    const row = document.createElement("div");
    row.setAttribute("role", "group");
    row.setAttribute("aria-label", "Show");
    for (const [value, name] of [...kinds, ["all", "All"]]) {
      const button = Object.assign(document.createElement("button"), { type: "button", value });
      button.textContent = `${name} ${items.filter((item) => isKind(item, value)).length}`;
      button.addEventListener("click", () => change({ show: value }));
      row.append(button);
    }
    place.prepend(row);
  }

  // An item that is linked to (#s0-3) has to be seen.
  function showTarget() {
    const target = items.find((item) => item.id && `#${item.id}` === location.hash);
    if (!target) return;
    if (target.hidden) change({ filter: box.value = "", show: "all" });
    const folded = target.closest("details");
    if (folded) folded.open = true;
    target.scrollIntoView();
  }

  if (table) sortable(table, state, change);
  box.addEventListener("input", () => change({ filter: box.value }));
  addEventListener("hashchange", showTarget);
  show();
  showTarget();
}

// Headings that sort; the key of a cell is in its data-value. Numbers start with the largest, which is what one looks for.
function sortable(table, state, change) {
  const body = table.tBodies[0];
  const rows = [...body.rows];
  const headings = [...table.tHead.rows[0].cells];
  const slug = (heading) => heading.textContent.trim().toLowerCase().replaceAll(" ", "-");
  const names = headings.map(slug);

  function order(sort) {
    const column = names.indexOf(sort.replace(/^-/, ""));
    const examples = rows.filter((row) => row.hasAttribute("data-item"));
    for (const heading of headings) heading.removeAttribute("aria-sort");
    if (column < 0) return body.append(...rows);
    const descending = sort.startsWith("-");
    const value = (row) => row.cells[column].dataset.value;
    const compare = (a, b) => (column > 1 ? value(a) - value(b) : value(a).localeCompare(value(b)));
    headings[column].setAttribute("aria-sort", descending ? "descending" : "ascending");
    body.append(...examples.sort(descending ? (a, b) => compare(b, a) : compare));
  }

  headings.forEach((heading, column) => {
    const button = Object.assign(document.createElement("button"), { type: "button" });
    button.append(...heading.childNodes);
    button.addEventListener("click", () => {
      const ascending = heading.getAttribute("aria-sort");
      const descending = ascending ? ascending === "ascending" : column > 1;
      // Examples in ascending order are the order of the topics.
      const sort = column === 0 && !descending ? "" : (descending ? "-" : "") + names[column];
      order(sort);
      if (!sort) heading.setAttribute("aria-sort", "ascending");
      change({ sort });
    });
    heading.append(button);
  });
  order(state.sort);
}
