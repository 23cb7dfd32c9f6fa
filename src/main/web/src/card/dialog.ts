import type { Action } from "adaptivecards";
import { freshId, h } from "../dom";
import { icon } from "../icons";
import { words } from "../words";
import { drawCard, inputsIn } from "./draw";

/** A dialog shows a card to fill in, or plain words. */
export type DialogContent = { title: string; card: unknown } | { title: string; text: string };

/** A dialog while it is open. */
export interface OpenDialog {
  /** Shows something else in its place. */
  show(content: DialogContent): void;
  note(text: string): void;
  close(): void;
}

type Acting = (action: Action, dialog: OpenDialog) => Promise<void>;

/** Opens a modal dialog; Escape and its cross close it, and the focus goes back to where it was. */
export function openDialog(content: DialogContent, act: Acting): void {
  const heading = h("h2", { id: freshId("dialog"), tabindex: -1 });
  const place = h("div", { class: "content" });
  const note = h("p", { class: "note", role: "status", hidden: true });
  const dialog = h("dialog", { class: "dialog", "aria-labelledby": heading.id });
  const open: OpenDialog = {
    show(next) {
      const focus = focusIn(place);
      heading.textContent = next.title;
      note.hidden = true;
      place.replaceChildren(
        "card" in next
          ? drawCard(next.card, (action) => void whileBusy(dialog, () => act(action, open)))
          : h("p", { class: "text", text: next.text }),
      );
      if (focus && !focus.again(place)) heading.focus();
    },
    note(text) {
      note.hidden = false;
      note.textContent = text;
    },
    close: () => dialog.close(),
  };
  dialog.append(
    h(
      "header",
      {},
      heading,
      h("button", { type: "button", class: "icon-button", "aria-label": words.close, onclick: open.close }, icon("close")),
    ),
    place,
    note,
  );
  open.show(content);
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

/** What has the focus in a drawn card, to be found again in another one: an input by its id, a button by its words. */
function focusIn(place: HTMLElement): { again(place: HTMLElement): boolean } | undefined {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement) || !place.contains(focused)) return undefined;
  const id = inputsIn(place).find((input) => input.renderedElement?.contains(focused))?.id;
  const title = focused.textContent;
  return {
    again(other) {
      const input = id === undefined ? undefined : inputsIn(other).find((each) => each.id === id);
      const button = [...other.querySelectorAll<HTMLElement>("button")].find((each) => each.textContent === title);
      if (input) input.focus();
      else button?.focus();
      return input !== undefined || button !== undefined;
    },
  };
}

/** Keeps a card from being pressed again while an answer is awaited. */
export async function whileBusy(element: HTMLElement, work: () => Promise<void>): Promise<void> {
  if (element.getAttribute("aria-busy") === "true") return;
  element.setAttribute("aria-busy", "true");
  try {
    await work();
  } finally {
    element.removeAttribute("aria-busy");
  }
}
