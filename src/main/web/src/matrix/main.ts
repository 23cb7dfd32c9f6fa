import { h, redraw } from "../dom";
import { icon } from "../icons";
import { nameThemes, themeChoice, wearTheme } from "../shell/theme";
import { words as shell } from "../words";
import { arrange, columns, settle, type Row } from "./arrange";
import { filters } from "./filters";
import { nameOf, readPlaybooks, titleOf, type Playbook } from "./model";
import { keyOf, table } from "./table";
import { readView, writeView } from "./view";
import { dictionary, languages, tags } from "./words";

wearTheme();
const view = readView();
let playbooks: Playbook[] = [];
const skip = h("a", { class: "skip", href: "#matrix" });
const title = h("span", {});
const back = h("a", { class: "top-link", href: "/" });
const theme = themeChoice();
const controls = h("div", { class: "controls" });
const scope = h("p", { class: "scope" });
const address = h("p", { class: "address" });
const summary = h("p", { class: "summary", role: "status" });
const place = h("div", { id: "matrix", tabindex: "-1" });

document.body.append(
  skip,
  h(
    "header",
    { class: "top" },
    h("span", { class: "brand-mark", "aria-hidden": "true" }, icon("mark")),
    h("h1", {}, title, h("small", { text: shell.product })),
    back,
    theme,
  ),
  h("main", { class: "matrix-page" }, controls, scope, address, summary, place),
);

function words() {
  return dictionary[view.language];
}

function drawChrome(): void {
  document.documentElement.lang = tags[view.language];
  document.title = `${words().title} · ${shell.product}`;
  skip.textContent = words().skip;
  title.textContent = words().title;
  back.textContent = words().playground;
  nameThemes(theme, words());
}

function draw(): void {
  settle(playbooks, view);
  writeView(view);
  drawChrome();
  const rows = arrange(playbooks, view);
  const keys = rows.flatMap((row) => columns.filter((column) => row.cells[column].length > 0).map((column) => keyOf(row, column)));
  redraw(controls, ...filters(playbooks, view, draw), ...buttons(keys));
  scope.textContent = scopeInWords();
  address.textContent = ownAddress();
  summary.textContent = words().summary(count(rows, false), count(rows, true));
  const empty = playbooks.length === 0 ? words().noPlaybooks : keys.length === 0 ? words().nothing : undefined;
  redraw(place, empty ? h("p", { class: "empty-state", text: empty }) : table(rows, view, () => writeView(view)));
}

function buttons(keys: string[]): HTMLElement[] {
  const button = (key: string, text: string, press: () => void) =>
    h("button", { type: "button", class: "quiet", "data-key": key, text, onclick: press });
  const open = (wanted: string[]) => () => {
    view.open = new Set(wanted);
    draw();
  };
  return [
    button("open-all", words().openAll, open(keys)),
    button("close-all", words().closeAll, open([])),
    button("print", words().print, () => window.print()),
  ];
}

/** What paper says in place of the choices. */
function scopeInWords(): string {
  const playbook = playbooks.find(({ id }) => id === view.playbook);
  const service = playbooks.flatMap(({ services }) => services).find(({ id }) => id === view.service);
  const { labelled } = words();
  return [
    labelled(words().playbook, playbook ? titleOf(playbook, view.language) : words().allPlaybooks),
    labelled(words().service, service ? nameOf(service, view.language) : words().allServices),
    labelled(words().language, languages[view.language]),
  ].join(" · ");
}

/** Where what is on paper is to be found again; paper shows every duty, whichever cells are open. */
function ownAddress(): string {
  const url = new URL(location.href);
  url.searchParams.delete("open");
  return url.href;
}

function count(rows: Row[], facts: boolean): number {
  const counted = columns.filter((column) => (column === "facts") === facts);
  return rows.reduce((sum, row) => sum + counted.reduce((part, column) => part + row.cells[column].length, 0), 0);
}

async function start(): Promise<void> {
  drawChrome();
  summary.textContent = words().loading;
  place.replaceChildren();
  try {
    playbooks = await readPlaybooks();
  } catch {
    summary.textContent = "";
    const again = h("button", { type: "button", class: "primary", text: words().tryAgain, onclick: () => void start() });
    place.replaceChildren(h("div", { class: "empty-state", role: "alert" }, h("p", { text: words().failed }), again));
    return;
  }
  draw();
}

void start();
