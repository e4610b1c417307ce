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
