// What the pages do beyond the theme. No library, nothing from elsewhere; without it every page can still be read.
"use strict";

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

