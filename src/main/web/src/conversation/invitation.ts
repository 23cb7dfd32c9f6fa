import type { Persona } from "../api/types";
import { h } from "../dom";
import { botMark } from "../shell/avatar";
import { words } from "../words";
import type { Spot } from "../world";
import type { Message } from "./message";

/** Something to try, for as long as the person has said nothing in their chat with Handrail. */
export class Invitation {
  private readonly whole: HTMLElement;
  private readonly short: HTMLElement | undefined;

  constructor(
    private readonly persona: Persona,
    spot: Spot,
    private readonly ask: (text: string) => void,
  ) {
    const personal = spot.conversation.type === "personal";
    this.whole = personal ? this.questions() : nothingYet();
    this.short = personal ? h("div", { class: "try" }, h("p", { class: "hint", text: words.emptyTry }), this.examples()) : undefined;
  }

  for(messages: Message[]): HTMLElement | undefined {
    if (messages.length === 0) return this.whole;
    return messages.some((message) => message.from === this.persona.id) ? undefined : this.short;
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

function nothingYet(): HTMLElement {
  return h(
    "div",
    { class: "empty" },
    h("p", { text: words.emptyShared }),
    h("p", { class: "hint", text: words.mentionHint }),
  );
}
