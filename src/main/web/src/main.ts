import { h } from "./dom";
import { icon } from "./icons";
import { Clock } from "./shell/clock";
import { ConnectionBar } from "./shell/connection";
import { ConversationList } from "./shell/list";
import { notice, noticePlace } from "./shell/notices";
import { Panes } from "./shell/panes";
import { Rail } from "./shell/rail";
import { themeChoice, wearTheme } from "./shell/theme";
import { words } from "./words";
import { Workspace } from "./workspace";
import { WorldView } from "./world";

const lookAgain = 4_000;

wearTheme();
const world = new WorldView();
const workspace = new Workspace(world);
const connection = new ConnectionBar();
const menu = h(
  "button",
  { type: "button", class: "menu-button icon-button", "aria-label": words.menu, "aria-expanded": "false", "aria-controls": "lists" },
  icon("menu"),
);
const panes = new Panes({ world, workspace, connection, openLists: () => drawer(true) });
const rail = new Rail(world, workspace);
const list = new ConversationList(world, workspace, () => {
  drawer(false);
  if (!workspace.isNarrow) panes.focusActive();
});
const clock = new Clock(world, () => world.persona(workspace.current?.persona ?? "")?.zone ?? "UTC");

document.body.append(
  h("a", { class: "skip", href: "#views", text: words.skip }),
  h(
    "header",
    { class: "top" },
    menu,
    h("span", { class: "brand-mark", "aria-hidden": "true" }, icon("mark")),
    h("h1", {}, words.product, h("span", { text: words.tagline })),
    h("a", { class: "top-link", href: "/matrix", title: words.matrix }, icon("matrix"), h("span", { text: words.matrix })),
    clock.element,
    themeChoice(),
  ),
  connection.element,
  h("div", { class: "body" }, h("div", { id: "lists", class: "lists" }, rail.element, list.element), panes.element),
  noticePlace(),
);

/** On a narrow screen the lists lie over the conversation. */
function drawer(open: boolean): void {
  document.body.classList.toggle("lists-open", open);
  menu.setAttribute("aria-expanded", String(open));
  menu.setAttribute("aria-label", open ? words.closeMenu : words.menu);
}

function draw(): void {
  rail.draw();
  list.draw();
  panes.draw();
  clock.draw();
}

async function look(): Promise<void> {
  try {
    if (!document.hidden) await world.reload();
    connection.found(world);
  } catch {
    connection.lost(world);
  } finally {
    setTimeout(() => void look(), lookAgain);
  }
}

menu.addEventListener("click", () => drawer(!document.body.classList.contains("lists-open")));
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || !document.body.classList.contains("lists-open")) return;
  drawer(false);
  menu.focus();
});
window.addEventListener("resize", () => workspace.fit());

workspace.onChange(draw);
world.onRestart(() => notice(words.restarted));
world.onChange(() => (workspace.views.length === 0 ? workspace.start() : workspace.repair()));
void look();
