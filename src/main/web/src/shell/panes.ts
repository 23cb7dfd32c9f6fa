import { ChannelPane } from "../conversation/channel-pane";
import { Pane, type House } from "../conversation/pane";
import { h } from "../dom";
import { words } from "../words";
import type { View } from "../workspace";

type AnyPane = Pane | ChannelPane;

/** The open views, side by side; one that shows the same as before is left alone. */
export class Panes {
  readonly element = h("main", { id: "views", class: "views", tabindex: -1 });
  private readonly open = new Map<number, { shape: string; pane: AnyPane | undefined; element: HTMLElement }>();

  constructor(private readonly house: House) {}

  draw(): void {
    const { views, current } = this.house.workspace;
    for (const [key, { pane, element }] of this.open) {
      if (views.some((view) => view.key === key)) continue;
      pane?.stop();
      element.remove();
      this.open.delete(key);
    }
    for (const view of views) {
      const element = this.elementOf(view);
      element.classList.toggle("active", view === current && views.length > 1);
    }
  }

  focusActive(): void {
    const view = this.house.workspace.current;
    if (view) this.open.get(view.key)?.pane?.focus();
  }

  private elementOf(view: View): HTMLElement {
    const { world, workspace } = this.house;
    const persona = world.persona(view.persona);
    const spot = world.spot(view.persona, view.spot);
    // A thread's pane does not change with the channel's other threads; a channel's own pane does.
    const isChannel = spot?.conversation.type === "channel" && !spot.thread;
    const threads = isChannel && spot.conversation.threads;
    const shape = JSON.stringify([world.started, persona?.id, persona?.installed, spot?.id, spot?.thread?.title, threads]);
    const known = this.open.get(view.key);
    if (known?.shape === shape) {
      if (spot && known.pane instanceof Pane) known.pane.look(spot);
      return known.element;
    }
    const pane = persona && spot && new (isChannel ? ChannelPane : Pane)(this.house, view, persona, spot);
    const element = pane?.element ?? this.nothing(persona?.name ?? "");
    const hadFocus = known?.element.contains(document.activeElement);
    known?.pane?.stop();
    if (known) known.element.replaceWith(element);
    else this.element.append(element);
    element.addEventListener("focusin", () => workspace.activate(view));
    element.addEventListener("pointerdown", () => workspace.activate(view));
    this.open.set(view.key, { shape, pane: pane ?? undefined, element });
    pane?.shown();
    if (hadFocus) pane?.focus();
    return element;
  }

  /** A person without the app may have no conversation at all. */
  private nothing(name: string): HTMLElement {
    return h("section", { class: "pane", "aria-label": words.as(name) }, h("p", { class: "empty", text: words.noPersonalChat }));
  }
}
