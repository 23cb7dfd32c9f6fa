import { h } from "../dom";
import { icon } from "../icons";
import { words } from "../words";
import { draft, keepDraft } from "./drafts";

/** Where, as whom and how one writes. */
export interface Writing {
  persona: string;
  spot: string;
  label: string;
  placeholder: string;
  /** Whether there is a choice to mention the bot; in a personal chat every message reaches it. */
  mentionable: boolean;
  send(text: string, mention: boolean): void;
  editLast(): void;
}

/** The box one types into. */
export class Composer {
  private readonly box = h("textarea", { rows: 1, class: "composer-box" });
  private readonly mention = h("input", { type: "checkbox", checked: true });
  readonly element: HTMLFormElement;

  constructor(private readonly writing: Writing) {
    this.box.setAttribute("aria-label", writing.label);
    this.box.placeholder = writing.placeholder;
    this.box.value = draft(writing.persona, writing.spot);
    this.box.addEventListener("input", () => this.typed());
    this.box.addEventListener("keydown", (event) => this.key(event));
    this.element = h(
      "form",
      { class: "composer" },
      writing.mentionable &&
        h("label", { class: "mention-choice", title: words.mentionHint }, this.mention, words.mention),
      h(
        "div",
        { class: "composer-row" },
        this.box,
        h("button", { type: "submit", class: "send icon-button", "aria-label": words.send, title: words.send }, icon("send")),
      ),
    );
    this.element.addEventListener("submit", (event) => {
      event.preventDefault();
      this.send();
    });
  }

  focus(): void {
    this.box.focus();
  }

  fitToText(): void {
    this.box.style.height = "auto";
    this.box.style.height = `${Math.min(this.box.scrollHeight, 200)}px`;
  }

  /** Puts words that did not get through back, before what has been typed since. */
  restore(text: string): void {
    this.box.value = this.box.value === "" ? text : `${text}\n${this.box.value}`;
    this.typed();
  }

  private typed(): void {
    keepDraft(this.writing.persona, this.writing.spot, this.box.value);
    this.fitToText();
  }

  private key(event: KeyboardEvent): void {
    // While an input method composes, Enter chooses a word.
    if (event.isComposing) return;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      this.send();
    }
    if (event.key === "ArrowUp" && this.box.value === "") {
      event.preventDefault();
      this.writing.editLast();
    }
  }

  private send(): void {
    const text = this.box.value;
    if (text.trim() === "") return;
    this.box.value = "";
    this.typed();
    this.writing.send(text, this.mention.checked);
  }
}
