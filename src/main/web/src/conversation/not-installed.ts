import type { Persona } from "../api/types";
import { h } from "../dom";
import { install } from "../shell/install";
import { words } from "../words";
import type { WorldView } from "../world";

/** Says that nobody listens in this chat, and what to do about it. */
export function notInstalled(world: WorldView, persona: Persona): HTMLElement {
  return h(
    "p",
    { class: "not-installed", role: "note" },
    h("span", { text: words.notReached(persona.name) }),
    h("button", {
      type: "button",
      class: "primary",
      text: words.install,
      onclick: () => void install(world, persona, true),
    }),
  );
}
