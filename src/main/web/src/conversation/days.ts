import { h } from "../dom";
import { fullDay } from "../shell/zones";

/** The lines between the days of a conversation, as its reader's calendar has them. */
export class Days {
  private readonly drawn = new Map<string, HTMLElement>();

  constructor(private readonly zone: string) {}

  /** What the day of a moment is called; undefined for what has not been sent yet. */
  of(moment: Date | undefined): string | undefined {
    return moment && fullDay(moment, this.zone);
  }

  /** The line above a day. */
  line(day: string): HTMLElement {
    const line = this.drawn.get(day) ?? h("p", { class: "day" }, h("span", { text: day }));
    this.drawn.set(day, line);
    return line;
  }
}
