import { Action, AdaptiveCard, GlobalRegistry, type Input, NumberInput, Table, Versions } from "adaptivecards";
import { h } from "../dom";
import { words } from "../words";
import { look } from "./look";
import { isSafeLink, toHtml } from "./markdown";

// The renderer's tables register themselves, which a bundler that drops what is not used takes away.
GlobalRegistry.defaultElements.register("Table", Table, Versions.v1_5);

/** The renderer takes an empty number for one that is out of its bounds; Teams does not. */
class PerhapsNumber extends NumberInput {
  override isValid(): boolean {
    return this.isSet() ? super.isValid() : !this.isRequired;
  }
}
GlobalRegistry.defaultElements.register("Input.Number", PerhapsNumber);

AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = toHtml(text);
  result.didProcess = true;
};

const cards = new WeakMap<Element, AdaptiveCard>();

/** Draws a card by the open renderer; what cannot be drawn is said in words. */
export function drawCard(json: unknown, act: (action: Action) => void): HTMLElement {
  const frame = h("div", { class: "card" });
  try {
    const card = new AdaptiveCard();
    card.hostConfig = look;
    card.parse(json);
    card.onExecuteAction = act;
    const drawn = card.render();
    if (drawn) frame.append(drawn);
    cards.set(frame, card);
    if (card.lang) frame.lang = card.lang;
  } catch (problem) {
    console.warn("A card could not be drawn", problem);
    frame.replaceChildren();
  }
  if (frame.childElementCount === 0) frame.append(h("p", { class: "hint", text: words.cardFailed }));
  disarm(frame);
  nameFiltered(frame);
  return frame;
}

/** Names every filtered choice by its label, which the renderer gives to the box around it. */
function nameFiltered(frame: HTMLElement): void {
  for (const input of frame.querySelectorAll("input.ac-choiceSetInput-filtered")) {
    const label = input.closest("[aria-labelledby]")?.getAttribute("aria-labelledby");
    if (label) input.setAttribute("aria-labelledby", label);
  }
}

/** What can be filled in, in the cards of a place. */
export function inputsIn(place: Element): Input[] {
  return [...place.querySelectorAll(".card")].flatMap((frame) => cards.get(frame)?.getAllInputs() ?? []);
}

/** Takes away every address that leads anywhere but to the web. */
function disarm(frame: HTMLElement): void {
  for (const link of frame.querySelectorAll("a[href]")) {
    if (!isSafeLink(link.getAttribute("href") ?? "")) link.removeAttribute("href");
  }
}
