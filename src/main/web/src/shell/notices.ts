import { h } from "../dom";

const shownFor = 7_000;
let place: HTMLElement | undefined;

/** Where short notices appear and are read out. */
export function noticePlace(): HTMLElement {
  place = h("div", { class: "notices", role: "status", "aria-live": "polite" });
  return place;
}

/** Says something in passing. */
export function notice(text: string): void {
  const shown = h("p", { class: "notice", text });
  place?.append(shown);
  setTimeout(() => shown.remove(), shownFor);
}
