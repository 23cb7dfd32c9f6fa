import MarkdownIt from "markdown-it";

/** The Markdown that cards may use: emphasis, lists and links, and no markup of its own. */
const markdown = new MarkdownIt("zero", { html: false, breaks: true, linkify: false }).enable([
  "emphasis",
  "link",
  "list",
  "newline",
  "escape",
  "entity",
]);

markdown.validateLink = isSafeLink;
markdown.renderer.rules["link_open"] = (tokens, index, options, _environment, renderer) => {
  tokens[index]?.attrSet("rel", "noopener noreferrer");
  tokens[index]?.attrSet("target", "_blank");
  return renderer.renderToken(tokens, index, options);
};

export function toHtml(text: string): string {
  return markdown.render(text);
}

/** Whether a link from a card may be followed: to the web, nowhere else. */
export function isSafeLink(url: string): boolean {
  try {
    return ["http:", "https:"].includes(new URL(url).protocol);
  } catch {
    return false;
  }
}
