import { freshId, h } from "../dom";
import { columns, type Column, type Item, type Row } from "./arrange";
import { duty } from "./duty";
import { nameOf } from "./model";
import type { View } from "./view";
import { dictionary } from "./words";

/** Phases × parties. Roles are spelled out: a narrow screen lays the table out as cards, which would lose them. */
export function table(rows: Row[], view: View, toggled: () => void): HTMLElement {
  const words = dictionary[view.language];
  const head = [words.phase, ...columns.map((column) => columnName(column, view))];
  return h(
    "table",
    { class: "matrix", role: "table", "aria-label": words.title },
    h(
      "thead",
      { role: "rowgroup" },
      h("tr", { role: "row" }, ...head.map((text) => h("th", { role: "columnheader", scope: "col", text }))),
    ),
    ...rows.map((row) => phase(row, view, toggled)),
  );
}

export const keyOf = (row: Row, column: Column) => `${row.key}.${column}`;

function columnName(column: Column, view: View): string {
  const words = dictionary[view.language];
  return column === "facts" ? words.facts : words.party[column];
}

function phase(row: Row, view: View, toggled: () => void): HTMLElement {
  const name = row.phase ? nameOf(row.phase, view.language) : dictionary[view.language].anyPhase;
  const counts = h("tr", { class: "counts", role: "row" }, h("th", { role: "rowheader", scope: "row", text: name }));
  const empty = columns.every((column) => row.cells[column].length === 0);
  const body = h("tbody", { class: empty ? "phase empty" : "phase", role: "rowgroup" }, counts);
  for (const column of columns) {
    const items = row.cells[column];
    if (items.length === 0) {
      counts.append(nothing(column, view));
      continue;
    }
    const title = `${columnName(column, view)} · ${name}`;
    const { cell, detail } = openable(keyOf(row, column), title, column, items, view, toggled);
    counts.append(cell);
    body.append(detail);
  }
  return body;
}

function nothing(column: Column, view: View): HTMLElement {
  return h(
    "td",
    { class: "none", role: "cell" },
    h("span", { class: "cell-party", text: columnName(column, view) }),
    h("span", { "aria-hidden": "true", text: "–" }),
    h("span", { class: "visually-hidden", text: dictionary[view.language].none }),
  );
}

/** A cell with a count, and the row of its duties; the row is always there, so that paper shows it without a press. */
function openable(key: string, title: string, column: Column, items: Item[], view: View, toggled: () => void) {
  const words = dictionary[view.language];
  const id = freshId("duties");
  const button = h(
    "button",
    { type: "button", class: "count", "data-key": key, "aria-controls": id, "aria-label": `${title}: ${items.length}` },
    h("span", { class: "cell-party", text: columnName(column, view) }),
    h("span", { class: "number", text: items.length }),
  );
  const close = h("button", { type: "button", class: "quiet", text: words.close, "aria-label": `${words.close}: ${title}` });
  const list = items.map((item) => duty(item, view.language, view.playbook === ""));
  const heading = h("div", { class: "detail-head" }, h("h3", {}, title, h("span", { text: items.length })), close);
  const detail = h(
    "tr",
    { class: "detail", role: "row", id },
    h("td", { role: "cell", colspan: columns.length + 1 }, heading, h("ul", { class: "duties" }, ...list)),
  );
  const show = () => {
    const open = view.open.has(key);
    button.setAttribute("aria-expanded", String(open));
    detail.classList.toggle("closed", !open);
  };
  const toggle = () => {
    if (!view.open.delete(key)) view.open.add(key);
    show();
    toggled();
  };
  button.addEventListener("click", toggle);
  close.addEventListener("click", () => {
    toggle();
    button.focus();
  });
  show();
  return { cell: h("td", { role: "cell" }, button), detail };
}
