"use strict";
// Without this script the page shows all rows; with it they can be searched, filtered and sorted.
for (const form of document.querySelectorAll("form.fields")) {
  const table = document.getElementById(form.dataset.for);
  const body = table.tBodies[0];
  const rows = [...body.rows];
  const words = form.querySelector("input");
  const choices = [...form.querySelectorAll("select")];
  const told = form.querySelector("output");
  const fold = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
  const lines = (cell) => cell.innerText.split("\n").map((line) => line.trim());
  const seen = new Map(rows.map((row) => [row, { text: fold(row.innerText), cells: [...row.cells].map(lines) }]));
  const show = () => {
    const wanted = fold(words.value).split(/\s+/).filter((word) => word);
    let shown = 0;
    for (const row of rows) {
      const { text, cells } = seen.get(row);
      const fits = wanted.every((word) => text.includes(word)) && choices.every((choice) => choice.value === "" || cells[choice.dataset.column].includes(choice.value));
      row.hidden = !fits;
      if (fits) shown += 1;
    }
    told.value = shown === 0 ? told.dataset.none : told.dataset.words.replace("{shown}", shown).replace("{all}", rows.length);
  };
  form.hidden = false;
  form.addEventListener("input", show);
  form.addEventListener("reset", () => setTimeout(show));
  form.addEventListener("submit", (event) => event.preventDefault());
  [...table.tHead.rows[0].cells].forEach((head, at) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = head.textContent;
    head.replaceChildren(button);
    button.addEventListener("click", () => {
      const down = head.getAttribute("aria-sort") === "ascending";
      for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
      const key = (row) => row.cells[at].dataset.sort ?? fold(row.cells[at].innerText);
      rows.sort((a, b) => (key(a) === "") - (key(b) === "") || key(a).localeCompare(key(b), document.documentElement.lang) * (down ? -1 : 1));
      body.append(...rows);
    });
  });
  show();
}
