// Part of every page that `measured serve` shows: tells what is running, and loads the page again when it has changed.
(() => {
  "use strict";
  const version = new URL(document.currentScript.src).searchParams.get("page");
  const place = `measured-serve ${location.pathname}`;
  const bar = document.createElement("div");
  bar.id = "measured-serve";
  bar.setAttribute("role", "status");
  // A page may forbid style sheets and style attributes that aren't its own, but not these.
  Object.assign(bar.style, {
    background: "#263238", color: "#fff", font: "13px/1.4 monospace", left: "0", maxHeight: "45vh", overflow: "auto",
    padding: "6px 12px", position: "sticky", right: "0", top: "0", whiteSpace: "pre-wrap", zIndex: "1000",
  });

  function show(text, failed) {
    bar.textContent = text;
    bar.style.background = failed ? "#b71c1c" : "#263238";
    if (text && !bar.isConnected) document.body.prepend(bar);
    if (!text) bar.remove();
  }

  const events = new EventSource(`/measured-serve/events?page=${encodeURIComponent(location.pathname)}`);
  events.onmessage = (message) => {
    const state = JSON.parse(message.data);
    if (state.page !== version) {
      sessionStorage.setItem(place, String(scrollY));
      events.close();
      location.reload();
      return;
    }
    show([state.progress, ...state.problems].filter(Boolean).join("\n\n"), state.problems.length > 0);
  };
  events.onerror = () => show("measured serve has stopped.", true);

  addEventListener("load", () => {
    const y = sessionStorage.getItem(place);
    sessionStorage.removeItem(place);
    if (y !== null) scrollTo(0, Number(y));
  });
})();
