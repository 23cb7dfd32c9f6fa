import type { Action } from "adaptivecards";
import { freshId, h } from "../dom";
import { icon } from "../icons";
import { words } from "../words";
import { drawCard } from "./draw";

/** A dialog shows a card to fill in, or plain words. */
export type DialogContent = { title: string; card: unknown } | { title: string; text: string };

type Acting = (action: Action, close: () => void, note: (text: string) => void) => Promise<void>;

/** Opens a modal dialog; Escape and its cross close it, and the focus goes back to where it was. */
export function openDialog(content: DialogContent, act: Acting): void {
  const title = freshId("dialog");
  const note = h("p", { class: "note", role: "status", hidden: true });
  const dialog = h("dialog", { class: "dialog", "aria-labelledby": title });
  const close = () => dialog.close();
  const say = (text: string) => {
    note.hidden = false;
    note.textContent = text;
  };
  const body =
    "card" in content
      ? drawCard(content.card, (action) => void whileBusy(dialog, () => act(action, close, say)))
      : h("p", { class: "text", text: content.text });
  dialog.append(
    h(
      "header",
      {},
      h("h2", { id: title, text: content.title }),
      h("button", { type: "button", class: "icon-button", "aria-label": words.close, onclick: close }, icon("close")),
    ),
    body,
    note,
  );
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
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
