import type { Conversation, Persona } from "../api/types";
import { h, redraw } from "../dom";
import { icon } from "../icons";
import { words } from "../words";
import type { Workspace } from "../workspace";
import type { WorldView } from "../world";
import { avatar, botMark } from "./avatar";
import { install } from "./install";
import { languageName } from "./zones";

/** Who one is acting as, and that person's conversations. */
export class ConversationList {
  readonly element = h("nav", { class: "list", "aria-label": words.conversations });

  constructor(
    private readonly world: WorldView,
    private readonly workspace: Workspace,
    private readonly chosen: () => void,
  ) {}

  draw(): void {
    const persona = this.world.persona(this.workspace.current?.persona ?? "");
    if (!persona) return redraw(this.element);
    const mine = this.world.conversationsOf(persona.id);
    const ofType = (type: Conversation["type"]) => mine.filter((conversation) => conversation.type === type);
    redraw(
      this.element,
      this.header(persona),
      this.section(persona, words.personalChats, ofType("personal"), words.noPersonalChat),
      this.section(persona, words.groupChats, ofType("groupChat")),
      this.section(persona, words.channels, ofType("channel")),
    );
  }

  private header(persona: Persona): HTMLElement {
    return h(
      "header",
      { class: "list-header" },
      avatar(persona.id, persona.name),
      h(
        "div",
        { class: "who" },
        h("h2", { text: persona.name }),
        h("p", { text: `${persona.role} · ${languageName(persona.language)}` }),
      ),
      this.installSwitch(persona),
    );
  }

  private installSwitch(persona: Persona): HTMLElement {
    const toggle = h(
      "button",
      {
        type: "button",
        class: "switch",
        role: "switch",
        "data-key": "installed",
        "aria-checked": String(persona.installed),
      },
      h("span", { class: "switch-track", "aria-hidden": "true" }),
      h("span", { text: words.installSwitch }),
    );
    toggle.addEventListener("click", () => void install(this.world, persona, !persona.installed));
    return toggle;
  }

  private section(persona: Persona, title: string, conversations: Conversation[], none?: string): HTMLElement | false {
    if (conversations.length === 0 && !none) return false;
    return h(
      "section",
      {},
      h("h3", { text: title }),
      conversations.length === 0 && h("p", { class: "hint", text: none ?? "" }),
      h("ul", {}, ...conversations.map((conversation) => this.conversation(persona, conversation))),
    );
  }

  private conversation(persona: Persona, conversation: Conversation): HTMLElement {
    const mark = conversation.type === "personal" ? botMark() : avatar(conversation.id, conversation.name);
    const name = conversation.type === "personal" ? words.product : conversation.name;
    return h(
      "li",
      {},
      this.entry(persona, conversation.id, name, mark, conversation.team ?? ""),
      conversation.threads.length > 0 &&
        h(
          "ul",
          { class: "threads" },
          ...conversation.threads.map((thread) =>
            h("li", {}, this.entry(persona, thread.id, thread.title, icon("thread"))),
          ),
        ),
    );
  }

  private entry(persona: Persona, id: string, name: string, mark: Element, team = ""): HTMLElement {
    const current = this.workspace.current?.persona === persona.id && this.workspace.current.spot === id;
    const open = () => {
      this.workspace.show(persona.id, id);
      this.chosen();
    };
    return h(
      "div",
      { class: "list-entry" },
      h(
        "button",
        { type: "button", class: "open", "data-key": `open-${id}`, "aria-current": current ? "true" : undefined, onclick: open },
        mark,
        h("span", { class: "names" }, h("span", { class: "name", text: name }), team && h("span", { class: "hint", title: team, text: team })),
      ),
      h(
        "button",
        {
          type: "button",
          class: "beside icon-button",
          "data-key": `beside-${id}`,
          "aria-label": words.beside(name),
          title: words.besideHint,
          onclick: () => this.workspace.beside(persona.id, id),
        },
        icon("beside"),
      ),
    );
  }
}
