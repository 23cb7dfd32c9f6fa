import type { Conversation } from "../api/types";
import { h, redraw } from "../dom";
import { icon } from "../icons";
import { words } from "../words";

/** A channel's threads; the words of each are in its own view. */
export class ThreadList {
  readonly element = h("div", { class: "thread-list", tabindex: 0, "aria-label": words.threads, role: "region" });

  constructor(private readonly open: (thread: string) => void) {}

  draw(channel: Conversation): void {
    if (channel.threads.length === 0) {
      redraw(
        this.element,
        h("div", { class: "empty" }, icon("thread"), h("h3", { text: words.noThreads }), h("p", { text: words.startThread })),
      );
      return;
    }
    redraw(
      this.element,
      h(
        "ul",
        {},
        ...channel.threads.map((thread) =>
          h(
            "li",
            {},
            h(
              "button",
              {
                type: "button",
                class: "thread-entry",
                "data-key": thread.id,
                "aria-label": words.openThread(thread.title),
                onclick: () => this.open(thread.id),
              },
              icon("thread"),
              h("span", { text: thread.title }),
            ),
          ),
        ),
      ),
    );
  }
}
