import type { Conversation, Persona, Thread } from "../api/types";
import { h, redraw } from "../dom";
import { icon } from "../icons";
import { avatar, botMark } from "../shell/avatar";
import { fullTime, wallTime } from "../shell/zones";
import { words } from "../words";
import type { WorldView } from "../world";
import type { ThreadFact, ThreadFacts } from "./thread-facts";

/** A channel's threads, each with who began it; the words of each are in its own view. */
export class ThreadList {
  readonly element = h("div", { class: "thread-list", tabindex: 0, "aria-label": words.threads, role: "region" });

  constructor(
    private readonly world: WorldView,
    private readonly self: Persona,
    private readonly facts: ThreadFacts,
    private readonly open: (thread: string) => void,
  ) {}

  draw(channel: Conversation): void {
    if (channel.threads.length === 0) {
      redraw(
        this.element,
        h("div", { class: "empty" }, icon("thread"), h("h3", { text: words.noThreads }), h("p", { text: words.startThread })),
      );
      return;
    }
    redraw(this.element, h("ul", {}, ...channel.threads.map((thread) => h("li", {}, this.entry(thread)))));
  }

  private entry(thread: Thread): HTMLElement {
    const fact = this.facts.of(thread.id);
    const speaker = fact && this.world.persona(fact.from);
    const detail = fact && this.detail(fact, speaker?.name ?? words.product);
    return h(
      "button",
      {
        type: "button",
        class: "thread-entry",
        "data-key": thread.id,
        "aria-label": words.openThread(thread.title, detail?.textContent ?? ""),
        onclick: () => this.open(thread.id),
      },
      !fact ? icon("thread") : speaker ? avatar(speaker.id, speaker.name) : botMark(),
      h("span", { class: "thread-words" }, h("span", { class: "thread-title", text: thread.title }), detail),
    );
  }

  private detail({ begun, replies }: ThreadFact, name: string): HTMLElement {
    const { zone } = this.self;
    const when =
      begun && h("time", { datetime: begun.toISOString(), title: fullTime(begun, zone), text: wallTime(begun, zone) });
    return h("span", { class: "hint" }, name, when && ", ", when, " · ", words.replies(replies));
  }
}
