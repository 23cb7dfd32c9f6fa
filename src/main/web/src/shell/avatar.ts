import { h } from "../dom";
import { icon } from "../icons";

const tints = 8;

/** A person's initials on a tint of their own. */
export function avatar(id: string, name: string): HTMLElement {
  let sum = 0;
  for (const character of id) sum = (sum * 17 + (character.codePointAt(0) ?? 0)) % 9973;
  return h("span", { class: `avatar tint-${sum % tints}`, "aria-hidden": "true", text: initials(name) });
}

/** Handrail's own mark. */
export function botMark(): HTMLElement {
  return h("span", { class: "avatar bot", "aria-hidden": "true" }, icon("mark"));
}

function initials(name: string): string {
  const parts = name.replace(/\(.*?\)/g, "").trim().split(/\s+/);
  const first = [...(parts[0] ?? "")][0] ?? "?";
  const last = parts.length > 1 ? ([...(parts.at(-1) ?? "")][0] ?? "") : "";
  return (first + last).toLocaleUpperCase("en");
}
