"use strict";
(() => {
  const AT_ONCE = 20; // rows of a block, which is drawn when it comes near and let go when it leaves
  const HEIGHT = 137; // pixels of a row that is not drawn, as in the style
  const SIGNS = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&#34;": '"', "&#39;": "'" };

  // With scripts on, what is in <noscript> is text and not elements: fast, however many rows.
  const source = document.getElementById("source");
  const rows = source.textContent.split(/^(?=<div class="row )/m).slice(1).map((html) => {
    const data = {};
    for (const [, key, value] of html.slice(0, html.indexOf(">")).matchAll(/ data-(\w+)="([^"]*)"/g)) data[key] = value;
    const path = data.path.replace(/&(?:amp|lt|gt|#34|#39);/g, (sign) => SIGNS[sign]);
    return {
      html, path, low: path.toLowerCase(), status: data.status, rules: ` ${data.rules} `,
      number: +data.number, rank: +data.rank, errors: +data.errors, warnings: +data.warnings,
      notes: +data.notes, faces: +data.faces,
    };
  });
  const body = document.getElementById("rows");
  document.getElementById("table").setAttribute("aria-rowcount", rows.length + 1);

  const opened = new Set();
  body.addEventListener("toggle", (event) => {
    const number = event.target.closest(".row").dataset.number;
    if (event.target.open) opened.add(number); else opened.delete(number);
  }, true);

  const inside = new WeakMap();
  const draw = (block) => {
    if (block.firstChild) return;
    block.innerHTML = inside.get(block).map((row) => row.html).join("");
    block.style.height = "";
    for (const row of block.children) {
      if (opened.has(row.dataset.number)) row.querySelector("details").open = true;
    }
  };
  const watcher = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting, boundingClientRect } of entries) {
      if (isIntersecting) {
        draw(target);
      } else if (target.firstChild) {
        target.style.height = `${boundingClientRect.height}px`;
        target.replaceChildren();
      }
    }
  }, { rootMargin: "600px" });
  const lay = (shown) => {
    watcher.disconnect();
    const blocks = document.createDocumentFragment();
    for (let first = 0; first < shown.length; first += AT_ONCE) {
      const block = document.createElement("div");
      inside.set(block, shown.slice(first, first + AT_ONCE));
      block.style.height = `${HEIGHT * inside.get(block).length}px`;
      blocks.append(block);
    }
    body.replaceChildren(blocks);
    for (const block of body.children) watcher.observe(block);
    if (body.firstChild) draw(body.firstChild);
  };
  window.addEventListener("beforeprint", () => { for (const block of body.children) draw(block); });

  const find = document.getElementById("find");
  const rule = document.getElementById("rule");
  const boxes = [...document.querySelectorAll(".chip input")];
  const filter = () => {
    const words = find.value.toLowerCase();
    const statuses = new Set(boxes.filter((box) => box.checked).map((box) => box.value));
    const shown = rows.filter((row) => statuses.has(row.status) && row.low.includes(words)
      && (!rule.value || row.rules.includes(` ${rule.value} `)));
    lay(shown);
    document.getElementById("shown").textContent = `${shown.length.toLocaleString()} of ${rows.length.toLocaleString()} shown`;
    document.getElementById("none").hidden = shown.length > 0;
  };
  let waiting;
  find.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(filter, 120); });
  for (const control of [rule, ...boxes]) control.addEventListener("change", filter);

  const names = new Intl.Collator(undefined, { numeric: true });
  const heads = [...document.querySelectorAll("[role=columnheader] button")];
  const sort = (button) => {
    const head = button.parentElement;
    const key = button.dataset.key;
    const first = key === "path" ? "ascending" : "descending";
    const other = first === "ascending" ? "descending" : "ascending";
    const order = head.getAttribute("aria-sort") === first ? other : first;
    for (const one of heads) one.parentElement.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", order);
    const sign = order === "ascending" ? 1 : -1;
    const compare = key === "path" ? (a, b) => names.compare(a.path, b.path) : (a, b) => a[key] - b[key];
    rows.sort((a, b) => sign * compare(a, b) || a.number - b.number);
    filter();
  };
  for (const button of heads) button.addEventListener("click", () => sort(button));
  filter();
})();
