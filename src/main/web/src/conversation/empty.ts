import { h } from "../dom";
import { botMark } from "../shell/avatar";
import { words } from "../words";

/** What a conversation shows before anything was said: something to try. */
export function emptyState(ask: (text: string) => void): HTMLElement {
  return h(
    "div",
    { class: "empty" },
    botMark(),
    h("h3", { text: words.emptyTitle }),
    h("p", { text: words.emptyTry }),
    h(
      "ul",
      {},
      ...words.examples.map(({ text, lang }) =>
        h("li", {}, h("button", { type: "button", class: "example", lang, text, onclick: () => ask(text) })),
      ),
    ),
  );
}
