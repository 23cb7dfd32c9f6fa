import { h } from "../dom";
import { words } from "../words";

/** The bar that says that the server is away, for as long as any part of the page finds it so. */
export class ConnectionBar {
  readonly element = h("div", { class: "lost", role: "alert", hidden: true });
  private readonly without = new Set<unknown>();

  lost(who: unknown): void {
    this.without.add(who);
    this.draw();
  }

  found(who: unknown): void {
    if (this.without.delete(who)) this.draw();
  }

  private draw(): void {
    this.element.hidden = this.without.size === 0;
    this.element.textContent = this.element.hidden ? "" : words.connectionLost;
  }
}
