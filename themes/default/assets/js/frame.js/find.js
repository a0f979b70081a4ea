// "/" leads to the search from everywhere, except where somebody is typing.
"use strict";

(function () {
  addEventListener("keydown", (event) => {
    const target = /** @type {HTMLElement} */ (event.target);
    const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || target.isContentEditable;
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || typing) return;
    /** @type {HTMLElement | null} */
    const field = document.querySelector("[data-search] [data-field]");
    /** @type {HTMLAnchorElement | null} */
    const link = document.querySelector("[data-find]");
    if (!field && !link) return;
    event.preventDefault();
    if (field) field.focus();
    else if (link) link.click();
  });
})();
