// The page's side of the search: what is sent to assets/search.js, when, and what is kept of it. Loaded before the theme's script.
"use strict";

{
  const box = document.querySelector(".md-search__input");
  const toggle = document.getElementById("__search");
  const here = document.currentScript.src;

  // The theme loads the index at once, heavier than a page. It waits here until somebody searches, or comes back to a search (?q=).
  // A theme that asks for it in another way gets it at once.
  const wanted = new Promise((resolve) => {
    const form = document.forms.namedItem("search");
    if (!form || !toggle || new URLSearchParams(location.search).has("q")) resolve();
    form?.addEventListener("focusin", resolve);
    toggle?.addEventListener("change", resolve);
  });
  window.XMLHttpRequest = class extends XMLHttpRequest {
    open(method, address, ...more) {
      super.open(method, address, ...more);
      this.patient = String(address).endsWith("search/search_index.json");
    }

    send(body) {
      if (this.patient) wanted.then(() => super.send(body));
      else super.send(body);
    }
  };

  // A pasted message. Of a traceback, the last message counts. Where it comes from, the box doesn't show: functions of
  // multiprocessing in its frames tell apart what has the same words.
  const EXCEPTION = /[\w.]*(?:Error|Exception|Warning|Interrupt|Empty|Full|BrokenProcessPool)(?=:|\s*$)/gm;
  const NEXT = /^(?:\s*File ".*", line \d+|Traceback \(most recent|During handling of|The above exception|Process [\w:-]+:$|(?:E +)?when serializing |Call stack:$)/m;
  const FRAME = /File ".*?(?:multiprocessing|concurrent[\\/]futures)[\\/]\w+\.py", line \d+, in (_(?!bootstrap\b)\w+)/g;  // every worker is in _bootstrap
  let pasted = { message: "", context: "" };

  function read(text) {
    const found = [...text.matchAll(EXCEPTION)].at(-1);
    const message = found ? text.slice(found.index) : text.replace(/^\s*File ".*", line \d+.*$/gm, "");
    const end = found ? message.search(NEXT) : -1;
    const context = new Set([...text.matchAll(FRAME)].map(([, name]) => name).slice(-4));
    if (/RemoteTraceback/.test(text)) context.add("RemoteTraceback");
    return {
      message: (end > 0 ? message.slice(0, end) : message).trim().replace(/\s+/g, " ").slice(0, 500),
      context: [...context].join(" "),
    };
  }

  document.addEventListener("paste", (event) => {
    if (event.target !== box) return;
    event.preventDefault();  // the box would glue the lines together
    pasted = read(event.clipboardData.getData("text"));
    box.setRangeText(pasted.message, box.selectionStart, box.selectionEnd, "end");
    box.dispatchEvent(new Event("keyup"));  // at which the theme searches; a paste by mouse has none
  });

  // A phone's keyboard can insert a suggestion, a dictated word or its own clipboard without a key event.
  document.addEventListener("input", (event) => {
    if (event.target === box) box.dispatchEvent(new Event("keyup"));
  });

  // The theme's worker is replaced by ours, which answers the same messages. Zensical's has another language, and stays.
  const isTheme = /^mkdocs/.test(document.querySelector("meta[name=generator]")?.content ?? "");
  window.Worker = class extends window.Worker {
    constructor(address, ...options) {
      const isSearch = isTheme && /\/workers\/search\b/.test(address);
      super(isSearch ? new URL("search.js", here).href : address, ...options);
      if (!isSearch) return;
      const post = this.postMessage.bind(this);
      this.postMessage = (message, ...rest) => {
        const isPasted = message.type === 2 && pasted.context && message.data === pasted.message;
        post(isPasted ? { ...message, data: `${message.data}\n${pasted.context}` } : message, ...rest);
      };
    }
  };

  // Of a page found for one of its sections, the theme's first link leads to the top. The section's link takes its title instead.
  const list = document.querySelector(".md-search-result__list");
  const joined = new MutationObserver((changes) => {
    for (const item of changes.flatMap(({ addedNodes }) => [...addedNodes])) {
      const [page, section] = item.querySelectorAll(":scope > .md-search-result__link");
      if (!section || page.querySelector(".measured-found")) continue;
      section.firstElementChild.prepend(...page.firstElementChild.children);
      page.remove();
    }
  });
  if (isTheme && list) joined.observe(list, { childList: true });

  // A result that is followed leaves the query in the address, so that the Back button leads back to the results: the theme
  // searches for ?q= when a page is loaded.
  function remember(query) {
    const address = new URL(location);
    if (query) address.searchParams.set("q", query);
    else address.searchParams.delete("q");
    if (address.href === location.href) return;
    try {
      history.replaceState(history.state, "", address);
    } catch {
      // A browser that forbids it where pages are read from a folder.
    }
  }
  toggle?.addEventListener("change", () => {
    if (!toggle.checked) remember("");
  });
  addEventListener("click", ({ target }) => {
    if (target.closest(".md-search-result__link")) remember(box.value);
  });
  // Where the browser restored the page with its search closed.
  addEventListener("pageshow", () => {
    if (!toggle || toggle.checked || !new URLSearchParams(location.search).has("q")) return;
    toggle.click();
    box.focus();
  });

  // The words that a result was found by (?h=), marked in its section only: the address leads to its heading.
  function mark(words) {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1))) ?? document.querySelector("article h1");
    const article = target?.closest("article");
    if (!article || !words.length) return;
    const ends = target.matches("dt") ? "h1, h2, h3, h4, h5, h6, dt" : "h1, h2, h3, h4, h5, h6";
    const end = [...article.querySelectorAll(ends)].find((other) => (
      target.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING && !target.contains(other)
    ));
    const sign = (word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    const pattern = new RegExp(`(?<!\\w)(?:${words.map(sign).join("|")})(?!\\w)`, "g");
    const often = new Map();
    const texts = [];
    const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
      if (end && end.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING) break;
      if (target.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING) texts.push(text);
    }
    for (const text of texts) {
      if (text.parentElement.closest("button, svg, .headerlink")) continue;
      const found = [...text.data.matchAll(pattern)].filter(([word]) => {
        often.set(word, (often.get(word) ?? 0) + 1);
        return often.get(word) <= 3;
      });
      for (const { 0: word, index } of found.reverse()) {
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        range.surroundContents(document.createElement("mark"));
      }
    }
  }
  addEventListener("DOMContentLoaded", () => {
    mark((new URLSearchParams(location.search).get("h") ?? "").split(" ").filter(Boolean));
  });
}
