import { recall, remember } from "./storage";
import type { WorldView } from "./world";

/** One view: what a persona sees in a conversation or thread; `key` never changes. */
export interface View {
  readonly key: number;
  persona: string;
  spot: string;
}

const narrow = 720;
const besideLists = 340;
const viewWidth = 360;
const most = 3;

/** Which views are open side by side, and which of them the lists belong to. */
export class Workspace {
  views: View[] = [];
  active = 0;
  private keys = 0;
  private readonly lastSpot = new Map<string, string>();
  private readonly listeners = new Set<() => void>();

  constructor(private readonly world: WorldView) {}

  onChange(listener: () => void): void {
    this.listeners.add(listener);
  }

  get isNarrow(): boolean {
    return window.innerWidth <= narrow;
  }

  get current(): View | undefined {
    return this.views[this.active];
  }

  /** Opens what was open last time; the first time one view, or two people's where there is room. */
  start(): void {
    for (const [persona, spot] of remembered()) this.add(persona, spot);
    if (this.views.length === 0) this.addFirst();
    this.active = 0;
    this.fit();
  }

  /** Looks through another person's eyes. */
  actAs(persona: string): void {
    this.show(persona, this.lastSpot.get(persona) ?? this.homeOf(persona));
  }

  show(persona: string, spot: string): void {
    const view = this.current;
    if (!view) return;
    view.persona = persona;
    view.spot = spot;
    this.lastSpot.set(persona, spot);
    this.changed();
  }

  /** Opens a further view; where there is no room, in place of one that is not in use. */
  beside(persona: string, spot: string): void {
    if (this.room() === 1) return this.show(persona, spot);
    if (this.views.length >= this.room()) this.views.splice(this.active === this.views.length - 1 ? 0 : -1, 1);
    this.add(persona, spot);
    this.active = this.views.length - 1;
    this.changed();
  }

  close(view: View): void {
    if (this.views.length < 2) return;
    const activeKey = this.current?.key;
    this.views = this.views.filter((each) => each !== view);
    this.activate(this.views.find((each) => each.key === activeKey) ?? this.views[0]);
    this.changed();
  }

  activate(view: View | undefined): void {
    const index = this.views.findIndex((each) => each === view);
    if (index < 0 || index === this.active) return;
    this.active = index;
    this.changed();
  }

  /** Keeps as many views as the window has room for, the active one among them. */
  fit(): void {
    while (this.views.length > this.room()) {
      const last = this.views.length - 1;
      this.views.splice(this.active === last ? 0 : last, 1);
      this.active = Math.min(this.active, this.views.length - 1);
    }
    this.changed();
  }

  /** Leads views home whose conversation does not exist for their person any more. */
  repair(): void {
    for (const view of this.views) {
      if (!this.world.persona(view.persona)) view.persona = this.world.personas[0]?.id ?? "";
      if (!this.world.spot(view.persona, view.spot)) view.spot = this.homeOf(view.persona);
    }
    this.changed();
  }

  private addFirst(): void {
    const [first, second] = this.world.personas;
    if (first) this.add(first.id, this.homeOf(first.id));
    if (second && window.innerWidth >= 1280) this.add(second.id, this.homeOf(second.id));
  }

  private add(persona: string, spot: string): void {
    if (!this.world.persona(persona)) return;
    const known = this.world.spot(persona, spot) ? spot : this.homeOf(persona);
    this.views.push({ key: ++this.keys, persona, spot: known });
    this.lastSpot.set(persona, known);
  }

  /** A person's chat with Handrail, else the first conversation they have; empty when there is none. */
  private homeOf(persona: string): string {
    return (this.world.personalChatOf(persona) ?? this.world.conversationsOf(persona)[0])?.id ?? "";
  }

  private room(): number {
    if (this.isNarrow) return 1;
    return Math.min(most, Math.max(1, Math.floor((window.innerWidth - besideLists) / viewWidth)));
  }

  private changed(): void {
    remember("views", JSON.stringify(this.views.map((view) => [view.persona, view.spot])));
    for (const listener of this.listeners) listener();
  }
}

function remembered(): [string, string][] {
  try {
    const pairs: unknown = JSON.parse(recall("views") ?? "[]");
    if (!Array.isArray(pairs)) return [];
    return pairs.filter((pair): pair is [string, string] => Array.isArray(pair) && pair.every((id) => typeof id === "string"));
  } catch {
    return [];
  }
}
