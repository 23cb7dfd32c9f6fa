import { h } from "../dom";
import { botMark } from "../shell/avatar";
import { words } from "../words";
import type { Spot } from "../world";
import type { Message } from "./message";

/** Something to try, for as long as nothing at all was said: the welcome card brings examples of its own. */
export class Invitation {
  private readonly whole: HTMLElement;

  constructor(
    spot: Spot,
    installed: boolean,
    private readonly ask: (text: string) => void,
  ) {
    this.whole = spot.conversation.type !== "personal" ? nothingYet() : installed ? this.questions() : nobodyYet();
  }

  for(messages: Message[]): HTMLElement | undefined {
    return messages.length === 0 ? this.whole : undefined;
  }

  private questions(): HTMLElement {
    return h(
      "div",
      { class: "empty" },
      botMark(),
      h("h3", { text: words.emptyTitle }),
      h("p", { text: words.emptyTry }),
      this.examples(),
    );
  }

  private examples(): HTMLElement {
    const example = ({ text, lang }: (typeof words.examples)[number]) =>
      h("li", {}, h("button", { type: "button", class: "example", lang, text, onclick: () => this.ask(text) }));
    return h("ul", {}, ...words.examples.map(example));
  }
}

/** A question would not be delivered, so none is offered. */
function nobodyYet(): HTMLElement {
  return h("div", { class: "empty" }, botMark(), h("p", { text: words.emptyAbsent }));
}

function nothingYet(): HTMLElement {
  return h(
    "div",
    { class: "empty" },
    h("p", { text: words.emptyShared }),
    h("p", { class: "hint", text: words.mentionHint }),
  );
}
