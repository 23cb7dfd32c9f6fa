import * as playground from "../api/playground";
import { h } from "../dom";
import { icon } from "../icons";
import { words } from "../words";
import type { WorldView } from "../world";
import { notice } from "./notices";
import { cityOf, fieldValue, momentOf, wallTime } from "./zones";

/** Product time, in the zone of whoever is looking, and the ways to move it. */
export class Clock {
  private readonly shown = h("span", { class: "clock-time" });
  private readonly city = h("span", { class: "clock-city" });
  private readonly button = h(
    "button",
    { type: "button", class: "clock-button", "aria-expanded": "false", "aria-controls": "clock-panel" },
    icon("clock"),
    this.shown,
    this.city,
  );
  private readonly field = h("input", { type: "datetime-local", required: true });
  private readonly panel = this.drawPanel();
  readonly element = h("div", { class: "clock" }, this.button, this.panel);

  constructor(
    private readonly world: WorldView,
    private readonly zone: () => string,
  ) {
    this.button.addEventListener("click", () => this.open(this.panel.hasAttribute("hidden")));
    this.element.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || this.panel.hasAttribute("hidden")) return;
      this.open(false);
      this.button.focus();
    });
    document.addEventListener("pointerdown", (event) => {
      if (event.target instanceof Node && !this.element.contains(event.target)) this.open(false);
    });
    setInterval(() => this.draw(), 1_000);
  }

  draw(): void {
    const time = wallTime(this.world.now(), this.zone());
    const city = cityOf(this.zone());
    if (this.shown.textContent === time && this.city.textContent === city) return;
    this.shown.textContent = time;
    this.city.textContent = city;
    this.button.setAttribute("aria-label", words.clock(time, city));
    this.button.title = words.clock(time, this.zone());
  }

  private open(open: boolean): void {
    this.panel.hidden = !open;
    this.button.setAttribute("aria-expanded", String(open));
    if (!open) return;
    this.field.value = fieldValue(this.world.now(), this.zone());
    this.field.setAttribute("aria-label", words.moveToZone(this.zone()));
    this.panel.querySelector("button")?.focus();
  }

  private drawPanel(): HTMLElement {
    const advance = (label: string, by: string) =>
      h("button", { type: "button", class: "quiet", text: label, onclick: () => void this.move({ advance: by }) });
    const form = h(
      "form",
      { class: "clock-to", novalidate: true },
      h("span", { text: words.moveTo }),
      this.field,
      h("button", { type: "submit", class: "quiet", text: words.go }),
    );
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (this.field.value) void this.move({ to: momentOf(this.field.value, this.zone()).toISOString() });
      else notice(words.clockInvalid);
    });
    return h(
      "div",
      { id: "clock-panel", class: "clock-panel", role: "group", "aria-label": words.clockTitle, hidden: true },
      h("div", { class: "clock-steps" }, advance(words.hour, "PT1H"), advance(words.day, "P1D")),
      form,
      h("p", { class: "hint", text: words.clockHint }),
    );
  }

  private async move(how: { advance: string } | { to: string }): Promise<void> {
    if (this.goesBack(how)) return this.refuseToGoBack();
    this.panel.setAttribute("aria-busy", "true");
    try {
      const { now } = await playground.moveClock(how);
      this.world.setNow(now);
      this.draw();
      notice(words.clockMoved(wallTime(this.world.now(), this.zone())));
    } catch (problem) {
      // Another window may have moved the clock past that moment meanwhile.
      await this.world.reload().catch(() => undefined);
      if (this.goesBack(how)) return this.refuseToGoBack();
      const refused = problem instanceof playground.Refused ? problem : undefined;
      notice(refused?.reason ?? words.failure.actionUnreachable);
    } finally {
      this.panel.removeAttribute("aria-busy");
    }
  }

  private goesBack(how: { advance: string } | { to: string }): boolean {
    return "to" in how && Date.parse(how.to) < this.world.now().getTime();
  }

  private refuseToGoBack(): void {
    notice(words.clockForward(wallTime(this.world.now(), this.zone()), cityOf(this.zone())));
  }
}
