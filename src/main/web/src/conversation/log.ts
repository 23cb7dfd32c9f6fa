import { h } from "../dom";
import { bubble, type Surroundings } from "./bubble";
import { Days } from "./days";
import type { Message } from "./message";
import { Reading } from "./reading";
import type { Transcript } from "./transcript";

/** The messages; a bubble is drawn anew only when its message changed, so that half-filled forms stay. */
export class Log {
  readonly element: HTMLElement;
  readonly reading: Reading;
  private readonly drawn = new Map<string, { shape: string; element: HTMLElement }>();
  private readonly end = h("div", { class: "log-end" });
  private readonly scroller: HTMLElement;
  private readonly days: Days;
  private invitation: HTMLElement | undefined;
  private loaded = false;

  constructor(
    label: string,
    private readonly transcript: Transcript,
    private readonly around: Surroundings,
  ) {
    this.days = new Days(around.self.zone);
    this.scroller = h("div", {
      class: "log",
      role: "log",
      "aria-live": "polite",
      "aria-relevant": "additions text",
      "aria-busy": "true",
      "aria-label": label,
      tabindex: 0,
    });
    this.scroller.append(this.end);
    this.reading = new Reading(this.scroller, this.end, (id) => this.beginningOf(id));
    this.element = h("div", { class: "log-frame" }, this.scroller, this.reading.pill);
  }

  /** Draws what is not drawn yet; `invitation` stands at the end, or nothing. */
  draw(invitation: HTMLElement | undefined): void {
    const messages = this.transcript.messages;
    const kept = new Set(messages.map((message) => message.id));
    for (const [id, { element }] of this.drawn) {
      if (kept.has(id)) continue;
      element.remove();
      this.drawn.delete(id);
    }
    const near = this.reading.isNearEnd();
    const fresh = messages.filter((message) => !this.drawn.has(message.id) && message.from !== this.around.self.id);
    this.place(messages);
    this.invite(invitation);
    if (this.loaded) this.lead(fresh, near);
    else this.reading.follow(messages.at(-1)?.id);
  }

  /** Everything that was said before the reader came is there. */
  settled(): void {
    this.loaded = true;
    this.scroller.setAttribute("aria-busy", "false");
  }

  /** Brings a part of a message, such as its edit box, into sight. */
  reveal(message: Message, part: string): Element | undefined {
    const found = this.drawn.get(message.id)?.element.querySelector(part) ?? undefined;
    if (found) this.reading.reveal(found);
    return found;
  }

  private lead(fresh: Message[], near: boolean): void {
    const answer = fresh.find((message) => this.around.speaker(message.from) === undefined);
    if (fresh[0]) this.reading.arrived(fresh[0].id, answer?.id, near);
    else this.reading.settle();
  }

  private place(messages: Message[]): void {
    const wanted: HTMLElement[] = [];
    let before: Message | undefined;
    let day: string | undefined;
    for (const message of messages) {
      const its = this.days.of(message.sentAt) ?? day;
      const newDay = its !== day;
      if (its !== undefined && newDay) wanted.push(this.days.line(its));
      const follows = !newDay && before?.from === message.from && !before.problem;
      wanted.push(this.elementOf(message, follows));
      before = message;
      day = its;
    }
    this.arrange(wanted);
  }

  /** Moves only what does not stand where it should: what moves loses its focus. */
  private arrange(wanted: HTMLElement[]): void {
    const kept = new Set<Element>(wanted);
    for (const element of [...this.end.children]) if (!kept.has(element)) element.remove();
    let next = this.end.firstElementChild;
    for (const element of wanted) {
      if (element === next) next = next.nextElementSibling;
      else this.end.insertBefore(element, next);
    }
  }

  private elementOf(message: Message, follows: boolean): HTMLElement {
    const shape = JSON.stringify([message, follows, this.around.editText(message)]);
    const known = this.drawn.get(message.id);
    if (known?.shape === shape) return known.element;
    const element = bubble(message, follows, this.around);
    known?.element.replaceWith(element);
    this.drawn.set(message.id, { shape, element });
    return element;
  }

  /** The line above its day belongs to a message. */
  private beginningOf(id: string): Element | undefined {
    const element = this.drawn.get(id)?.element;
    const above = element?.previousElementSibling;
    return above?.classList.contains("day") ? above : element;
  }

  private invite(invitation: HTMLElement | undefined): void {
    if (this.invitation === invitation) return;
    this.invitation?.remove();
    this.invitation = invitation;
    if (invitation) this.scroller.append(invitation);
  }
}
