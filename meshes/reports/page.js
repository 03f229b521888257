"use strict";
(() => {
  const body = document.getElementById("rows");
  const rows = [...body.children].map((element) => {
    const data = element.dataset;
    return {
      element, path: data.path, low: data.path.toLowerCase(), status: data.status,
      rules: ` ${data.rules} `, number: +data.number, rank: +data.rank, errors: +data.errors,
      warnings: +data.warnings, notes: +data.notes, faces: +data.faces,
    };
  });

  // A picture is decoded when its row comes near, and let go when it leaves.
  const watcher = new IntersectionObserver((entries) => {
    for (const entry of entries) {
      const place = entry.target;
      if (!entry.isIntersecting) {
        place.replaceChildren();
      } else if (!place.firstChild) {
        const image = new Image(160, 120);
        image.alt = `Picture of ${place.parentElement.dataset.path}, defects marked`;
        image.src = `data:image/webp;base64,${place.dataset.picture}`;
        place.append(image);
      }
    }
  }, { rootMargin: "400px" });
  for (const place of body.querySelectorAll("[data-picture]")) watcher.observe(place);

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
    const sorted = document.createDocumentFragment();
    for (const row of rows) sorted.append(row.element);
    body.append(sorted);
  };
  for (const button of heads) button.addEventListener("click", () => sort(button));

  const find = document.getElementById("find");
  const rule = document.getElementById("rule");
  const boxes = [...document.querySelectorAll(".chip input")];
  const filter = () => {
    const words = find.value.toLowerCase();
    const statuses = new Set(boxes.filter((box) => box.checked).map((box) => box.value));
    let shown = 0;
    for (const row of rows) {
      const fits = statuses.has(row.status) && row.low.includes(words)
        && (!rule.value || row.rules.includes(` ${rule.value} `));
      if (row.element.hidden === fits) row.element.hidden = !fits;
      shown += fits;
    }
    document.getElementById("shown").textContent = `${shown.toLocaleString()} of ${rows.length.toLocaleString()} shown`;
    document.getElementById("none").hidden = shown > 0;
  };
  let waiting;
  find.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(filter, 120); });
  for (const control of [rule, ...boxes]) control.addEventListener("change", filter);
  filter();
})();
