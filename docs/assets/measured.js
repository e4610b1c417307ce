// What the pages do beyond the theme. No library, nothing from elsewhere; without it every page can still be read.
"use strict";

// The theme loads the index of the search at once, heavier than a page. It waits here until somebody searches (?q=), or has followed
// a result whose words are marked (?h=). A theme that asks for it in another way gets it at once.
{
  const wanted = new Promise((resolve) => {
    const form = document.forms.namedItem("search");
    const toggle = document.getElementById("__search");
    if (!form || !toggle || /[?&][hq]=/.test(location.search)) resolve();
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
}

// Read from a folder, a link to a page has to name its file, and a script of a worker runs in a hidden frame, as browsers start no
// worker there.
if (location.protocol === "file:") {
  const named = (address) => address.replace(/^(file:[^?#]*\/)(?=[?#]|$)/, "$1index.html");
  for (const use of ["click", "auxclick", "contextmenu"]) {
    addEventListener(use, ({ target }) => {
      const link = target.closest("a[href]");
      if (link) link.href = named(link.href);
    }, { capture: true });
  }
  // Which the theme's keys follow.
  for (const link of document.querySelectorAll("link[rel=next], link[rel=prev]")) link.href = named(link.href);
  window.Worker = class extends EventTarget {
    constructor(address) {
      super();
      const frame = document.createElement("iframe");
      frame.hidden = true;
      document.body.append(frame);
      const inside = frame.contentWindow;
      inside.document.open(); // Firefox would replace a document that was not opened
      inside.document.close();
      inside.postMessage = (data) => this.dispatchEvent(new MessageEvent("message", { data }));
      const script = inside.document.createElement("script");
      script.src = new URL(address, location.href);
      const runs = new Promise((resolve) => script.addEventListener("load", resolve));
      inside.document.body.append(script);
      this.postMessage = (data) => runs.then(() => inside.dispatchEvent(new MessageEvent("message", { data })));
    }
  };
}

// An error message in the search box. Most of its words are in many headings, for which the theme's search gives a thousand times
// more than for text. So such a query asks for the text only, and for whole words. Of a traceback its last message counts.
const EXCEPTION = /[\w.]*(?:Error|Exception|Warning|Interrupt|Empty|Full|BrokenProcessPool)(?=:|\s*$)/gm;
let pasted = "";

function lastMessage(text) {
  const found = [...text.matchAll(EXCEPTION)].at(-1);
  return (found ? text.slice(found.index) : text).trim().replace(/\s+/g, " ");
}

function asQuery(text) {
  const words = [...new Set(lastMessage(text).match(/[A-Za-z_]\w+/g))].slice(0, 30);
  const isName = (word) => word.search(EXCEPTION) === 0;
  if (!words.some(isName) && (text !== pasted || words.length < 4)) return text;
  return words.map((word) => `text:${word}^${isName(word) ? 3 : 1}`).join(" ");
}

document.addEventListener("paste", (event) => {
  const box = event.target;
  if (!box.matches(".md-search__input")) return;
  event.preventDefault();  // the box would glue the lines together
  pasted = lastMessage(event.clipboardData.getData("text"));
  box.setRangeText(pasted, box.selectionStart, box.selectionEnd, "end");
  box.dispatchEvent(new Event("keyup"));  // at which the theme searches; a paste by mouse has none
});

window.Worker = class extends window.Worker {
  constructor(...given) {
    super(...given);
    const post = this.postMessage.bind(this);
    this.postMessage = (message, ...rest) => {
      const isQuery = message?.type === 2 && typeof message.data === "string";  // as the theme asks its search
      post(isQuery ? { ...message, data: asQuery(message.data) } : message, ...rest);
    };
  }
};

// What the theme's script made: the buttons of a piece of code are no landmark of the page, and what is too wide for its place can
// be scrolled by keyboard.
addEventListener("load", () => {
  for (const buttons of document.querySelectorAll(".md-code__nav")) buttons.setAttribute("role", "none");
  const watch = new ResizeObserver((changed) => {
    for (const { target } of changed) {
      if (target.scrollWidth > target.clientWidth) target.tabIndex = 0;
      else target.removeAttribute("tabindex");
    }
  });
  const wide = document.querySelectorAll(".md-typeset__scrollwrap, .measured-output samp, .jp-OutputArea-output pre");
  for (const part of wide) watch.observe(part);
});

