import { h, redraw } from "../dom";
import type { Persona } from "../api/types";
import { words } from "../words";
import type { Workspace } from "../workspace";
import type { WorldView } from "../world";
import { avatar } from "./avatar";
import { languageName } from "./zones";

/** The people one can act as, one click each. */
export class Rail {
  readonly element = h("nav", { class: "rail", "aria-label": words.people });

  constructor(
    private readonly world: WorldView,
    private readonly workspace: Workspace,
  ) {}

  draw(): void {
    const current = this.workspace.current?.persona;
    redraw(this.element, ...this.world.personas.map((persona) => this.entry(persona, persona.id === current)));
  }

  private entry(persona: Persona, current: boolean): HTMLElement {
    const label = words.actAs(persona.name, persona.role, languageName(persona.language), persona.installed);
    return h(
      "button",
      {
        type: "button",
        class: "rail-entry",
        "data-key": `rail-${persona.id}`,
        "data-persona": persona.id,
        "aria-label": label,
        "aria-current": current ? "true" : undefined,
        title: `${persona.name}\n${persona.role}\n${languageName(persona.language)}${persona.installed ? "" : `\n${words.notInstalled}`}`,
        onclick: () => this.workspace.actAs(persona.id),
      },
      h("span", { class: persona.installed ? "installed" : "absent" }, avatar(persona.id, persona.name)),
      h("span", { class: "rail-name", text: persona.name.split(" ")[0] ?? persona.name }),
      h("span", { class: "rail-role", text: persona.role }),
    );
  }
}
