import { h } from "../dom";
import { icon } from "../icons";
import { words } from "../words";

const nearTheEnd = 120;
const above = 16;
const answersComeWithin = 30_000;
const leaving = new Set(["ArrowUp", "ArrowDown", "PageUp", "PageDown", "Home", "End", " "]);

/**
 * Where the reader is among the messages. What is new is shown from its beginning to whoever reads the newest or waits
 * for an answer; nobody else is moved, but told.
 */
export class Reading {
  /** Leads down to what is new and out of sight. */
  readonly pill = h(
    "button",
    { type: "button", class: "new-messages", hidden: true, onclick: () => this.goToUnseen() },
    icon("down"),
    words.newMessages,
  );
  private following = true;
  /** The message from which on the reader follows; without one, the end. */
  private from: string | undefined;
  private landed = 0;
  private unseen: string | undefined;
  private waitingUntil = 0;
  private answer: string | undefined;

  constructor(
    private readonly scroller: HTMLElement,
    content: HTMLElement,
    private readonly find: (message: string) => Element | undefined,
  ) {
    // Cards, fonts and windows change heights after they are drawn.
    const sizes = new ResizeObserver(() => this.settle());
    sizes.observe(content);
    sizes.observe(scroller);
    scroller.addEventListener("scroll", () => this.scrolled());
    for (const moving of ["wheel", "touchmove"]) scroller.addEventListener(moving, () => this.stopWaiting(), { passive: true });
    scroller.addEventListener("keydown", ({ key, target }) => target === scroller && leaving.has(key) && this.stopWaiting());
  }

  /** The reader did something that is answered: the answer will be shown. */
  waitForAnswer(): void {
    this.waitingUntil = performance.now() + answersComeWithin;
    this.answer = undefined;
  }

  toEnd(): void {
    this.follow(undefined);
  }

  /** Shows the conversation from a message on, and its end where that leaves room. */
  follow(message: string | undefined): void {
    this.from = message;
    this.following = true;
    this.settle();
  }

  /** Shows something that the reader asked for, without moving more than it takes. */
  reveal(element: Element): void {
    this.following = false;
    element.scrollIntoView({ block: "nearest" });
  }

  /** New messages stand in the conversation, Handrail's own among them or not; `near`: the reader was at its end. */
  arrived(first: string, answer: string | undefined, near: boolean): void {
    this.unseen ??= first;
    if (answer !== undefined && performance.now() < this.waitingUntil) this.follow((this.answer ??= answer));
    else if (near) this.follow(first);
    else this.settle();
  }

  /** Keeps showing what is followed. */
  settle(): void {
    if (this.following) {
      this.scroller.scrollTop = this.from === undefined ? this.scroller.scrollHeight : this.topOf(this.from) - above;
      this.landed = this.scroller.scrollTop;
    }
    this.look();
  }

  isNearEnd(): boolean {
    const { scrollHeight, scrollTop, clientHeight } = this.scroller;
    return scrollHeight - scrollTop - clientHeight < nearTheEnd;
  }

  private scrolled(): void {
    if (Math.abs(this.scroller.scrollTop - this.landed) > 1) {
      this.from = undefined;
      this.following = this.isNearEnd();
      this.landed = this.scroller.scrollTop;
    }
    this.look();
  }

  private stopWaiting(): void {
    this.waitingUntil = 0;
  }

  private goToUnseen(): void {
    this.follow(this.unseen);
    this.scroller.focus({ preventScroll: true });
  }

  /** What has come into sight is not new any more. */
  private look(): void {
    const { scrollTop, clientHeight } = this.scroller;
    if (this.unseen !== undefined && this.topOf(this.unseen) < scrollTop + clientHeight - above) this.unseen = undefined;
    this.pill.hidden = this.unseen === undefined;
  }

  /** How far below the beginning of everything a message begins; the end for one that is gone. */
  private topOf(message: string): number {
    const element = this.find(message);
    if (!element) return this.scroller.scrollHeight;
    return element.getBoundingClientRect().top - this.scroller.getBoundingClientRect().top + this.scroller.scrollTop;
  }
}
