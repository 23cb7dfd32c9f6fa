import { Action, AdaptiveCard, GlobalRegistry, Table, Versions } from "adaptivecards";
import { h } from "../dom";
import { words } from "../words";
import { look } from "./look";
import { isSafeLink, toHtml } from "./markdown";

// The renderer's tables register themselves, which a bundler that drops what is not used takes away.
GlobalRegistry.defaultElements.register("Table", Table, Versions.v1_5);

AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = toHtml(text);
  result.didProcess = true;
};

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
    if (card.lang) frame.lang = card.lang;
  } catch (problem) {
    console.warn("A card could not be drawn", problem);
    frame.replaceChildren();
  }
  if (frame.childElementCount === 0) frame.append(h("p", { class: "hint", text: words.cardFailed }));
  disarm(frame);
  return frame;
}

/** Takes away every address that leads anywhere but to the web. */
function disarm(frame: HTMLElement): void {
  for (const link of frame.querySelectorAll("a[href]")) {
    if (!isSafeLink(link.getAttribute("href") ?? "")) link.removeAttribute("href");
  }
}
