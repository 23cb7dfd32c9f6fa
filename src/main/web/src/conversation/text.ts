import { h } from "../dom";
import { words } from "../words";

const mention = /<at(?:\s[^>]*)?>(.*?)<\/at>/gis;

/** A message's words as they are, markup shown as text; only the platform's mentions become marks. */
export function plainText(text: string, mentionsBot: boolean): HTMLElement {
  const paragraph = h("p", { class: "text" });
  if (mentionsBot) paragraph.append(h("span", { class: "mention", text: words.product }), " ");
  let from = 0;
  for (const found of text.matchAll(mention)) {
    paragraph.append(text.slice(from, found.index), h("span", { class: "mention", text: found[1] ?? "" }));
    from = found.index + found[0].length;
  }
  paragraph.append(text.slice(from));
  return paragraph;
}

/** The words without the mention, for changing them. */
export function withoutMention(text: string): string {
  return text.replace(mention, "").trim();
}
