import { h } from "../dom";
import { bubble, type Surroundings } from "./bubble";
import type { Message } from "./message";
import type { Transcript } from "./transcript";

const nearTheEnd = 120;

/** The messages; a bubble is drawn anew only when its message changed, so that half-filled forms stay. */
export class Log {
  readonly element: HTMLElement;
  private readonly drawn = new Map<string, { shape: string; element: HTMLElement }>();
  private readonly end = h("div", { class: "log-end" });

  constructor(
    label: string,
    private readonly transcript: Transcript,
    private readonly around: Surroundings,
  ) {
    this.element = h("div", {
      class: "log",
      role: "log",
      "aria-live": "polite",
      "aria-relevant": "additions text",
      "aria-busy": "true",
      "aria-label": label,
      tabindex: 0,
    });
    this.element.append(this.end);
    // Cards and fonts change heights after they are drawn; whoever reads the newest stays with it.
    new ResizeObserver(() => this.pinned && this.toEnd()).observe(this.end);
    this.element.addEventListener("scroll", () => (this.pinned = this.isNearEnd()));
  }

  private pinned = true;
  private invitation: HTMLElement | undefined;

  /** Draws what is not drawn yet; `invitation` stands at the end, or nothing. */
  draw(invitation: HTMLElement | undefined): void {
    const messages = this.transcript.messages;
    const kept = new Set(messages.map((message) => message.id));
    for (const [id, { element }] of this.drawn) {
      if (kept.has(id)) continue;
      element.remove();
      this.drawn.delete(id);
    }
    const pinned = this.isNearEnd();
    this.place(messages);
    this.invite(invitation);
    if (pinned) this.toEnd();
  }

  settled(): void {
    this.element.setAttribute("aria-busy", "false");
  }

  toEnd(): void {
    this.pinned = true;
    this.element.scrollTop = this.element.scrollHeight;
  }

  private place(messages: Message[]): void {
    let before: Message | undefined;
    let previous: Element | null = null;
    for (const message of messages) {
      const follows = before?.from === message.from && !before.problem;
      const element = this.elementOf(message, follows);
      const expected: Element | null = previous ? previous.nextElementSibling : this.end.firstElementChild;
      if (expected !== element) this.end.insertBefore(element, expected);
      previous = element;
      before = message;
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

  private invite(invitation: HTMLElement | undefined): void {
    if (this.invitation === invitation) return;
    this.invitation?.remove();
    this.invitation = invitation;
    if (invitation) this.element.append(invitation);
  }

  private isNearEnd(): boolean {
    const { scrollHeight, scrollTop, clientHeight } = this.element;
    return scrollHeight - scrollTop - clientHeight < nearTheEnd;
  }
}
