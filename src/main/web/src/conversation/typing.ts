import { h } from "../dom";
import { words } from "../words";

const atMost = 5_000;

/** Says for a few seconds at most that an answer is on its way. */
export class Typing {
  readonly element = h("p", { class: "typing", role: "status" });
  private timer: number | undefined;

  start(): void {
    this.stop();
    this.element.replaceChildren(h("span", { class: "dots", "aria-hidden": "true" }, h("i"), h("i"), h("i")), words.typing);
    this.timer = window.setTimeout(() => this.stop(), atMost);
  }

  stop(): void {
    window.clearTimeout(this.timer);
    this.element.replaceChildren();
  }
}
