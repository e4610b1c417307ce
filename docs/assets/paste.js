// A box for a traceback above the list of messages: of the entries, those that it contains are shown. Its text is in the address
// (?message=…), so that Back and reload keep it. Without this script, the page shows every message.
"use strict";

for (const place of document.querySelectorAll(".measured-paste")) {
  const LEAST = 0.6;  // share of an entry's words, the rare ones weighing more, that a text must hold: names in it are the reader's own
  const STOP = new Set(["the", "and", "for", "with", "from", "not", "was", "has", "are", "error", "file", "line", "module", "python"]);
  const words = (text) => new Set((text.toLowerCase().match(/[a-z_]\w+(?:'\w+)?/g) ?? []).filter((word) => word.length > 2 && !STOP.has(word)));

  // An entry is its terms and what is said about them.
  const entries = [];
  for (const list of document.querySelectorAll("article dl")) {
    if (!(place.compareDocumentPosition(list) & Node.DOCUMENT_POSITION_FOLLOWING)) continue;
    let open = false;
    for (const part of list.children) {
      if (part.tagName === "DT" && !open) entries.push({ list, parts: [], terms: [] });
      open = part.tagName === "DT";
      entries.at(-1).parts.push(part);
      // A single word after the first says where the message comes from, as in "below `managers.py`": by itself it is no message.
      const code = [...part.querySelectorAll("code")].map((each) => words(each.textContent)).filter(({ size }) => size);
      if (open) entries.at(-1).terms.push(...code.filter(({ size }, number) => size > 1 || number === 0));
    }
  }
  const often = new Map();
  for (const { terms } of entries) for (const word of new Set(terms.flatMap((term) => [...term]))) often.set(word, (often.get(word) ?? 0) + 1);
  const weight = (word) => Math.log(1 + entries.length / (often.get(word) ?? 1));
  const sum = (list) => list.reduce((total, word) => total + weight(word), 0);

  const box = Object.assign(document.createElement("textarea"), { rows: 3, placeholder: place.dataset.hint });
  const label = document.createElement("label");
  const told = document.createElement("output");
  label.append("Your message or traceback ", box);
  place.append(label, told);

  // How much of an entry the text holds. Of few words, the entries that hold all of them are asked for.
  function share(entry, typed) {
    if (typed.size < 4) {
      const all = entry.parts.map(({ textContent }) => textContent).join(" ").toLowerCase();
      return Number([...typed].every((word) => all.includes(word)));
    }
    return Math.max(0, ...entry.terms.map((term) => sum([...term].filter((word) => typed.has(word))) / sum([...term])));
  }

  function show() {
    const typed = words(box.value.replace(/^\s*File ".*", line \d+.*$/gm, ""));  // a path says where, not what
    const shares = entries.map((entry) => (typed.size ? share(entry, typed) : 1));
    const found = shares.filter((each) => each >= LEAST).length;
    entries.forEach(({ parts }, number) => {
      for (const part of parts) part.hidden = found > 0 && shares[number] < LEAST;
    });
    for (const list of new Set(entries.map((entry) => entry.list))) {
      const empty = [...list.children].every(({ hidden }) => hidden);
      for (let part = list; part; part = /^H[23]$/.test(part.tagName) ? null : part.previousElementSibling) part.hidden = empty;
    }
    told.textContent = !typed.size ? `${entries.length} messages` : found ? `${found} of ${entries.length}` : "No message here is like it. The search looks at every page.";
  }

  box.value = new URLSearchParams(location.search).get("message") ?? "";
  box.addEventListener("input", () => {
    const address = new URL(location);
    if (box.value) address.searchParams.set("message", box.value.slice(-1000));
    else address.searchParams.delete("message");
    history.replaceState(history.state, "", address);
    show();
  });
  show();
}
