import * as playground from "../api/playground";
import type { Feed } from "../api/feed";
import type { Persona } from "../api/types";
import { h } from "../dom";
import { words } from "../words";
import type { View } from "../workspace";
import type { Spot } from "../world";
import { Composer } from "./composer";
import { failure, whyNot } from "./failure";
import { follow } from "./follow";
import type { House } from "./pane";
import { paneHeader } from "./pane-header";
import { transcriptOf } from "./transcript";
import { ThreadFacts } from "./thread-facts";
import { ThreadList } from "./thread-list";

/** A channel as one persona sees it: its threads, and the box that starts a new one. */
export class ChannelPane {
  readonly element: HTMLElement;
  private readonly facts = new ThreadFacts();
  private readonly threads: ThreadList;
  private readonly feed: Feed;
  private readonly composer: Composer;
  private readonly state = h("p", { class: "typing", role: "status" });

  constructor(
    private readonly house: House,
    readonly view: View,
    private readonly persona: Persona,
    private readonly spot: Spot,
  ) {
    this.threads = new ThreadList(house.world, persona, this.facts, (thread) => this.open(thread));
    this.composer = new Composer({
      persona: persona.id,
      spot: spot.id,
      label: words.composer(spot.conversation.name, persona.name),
      placeholder: words.placeholderThread,
      mentionable: true,
      send: (text, mention) => void this.start(text, mention),
      editLast: () => undefined,
    });
    this.element = h(
      "section",
      { class: "pane", "aria-label": words.conversationAs(spot.conversation.name, persona.name) },
      paneHeader(house, view, persona, spot),
      this.threads.element,
      this.state,
      this.composer.element,
    );
    this.threads.draw(spot.conversation);
    this.feed = follow(house, this, spot.id, persona.id, (news, whole) => {
      this.facts.take(news, whole);
      this.threads.draw(spot.conversation);
    });
  }

  focus(): void {
    this.composer.focus();
  }

  shown(): void {
    this.composer.fitToText();
  }

  stop(): void {
    this.feed.stop();
    this.house.connection.found(this);
  }

  /** The words go back into the box when they did not get through. */
  private async start(text: string, mention: boolean): Promise<void> {
    this.state.textContent = words.sending;
    try {
      const { id, status } = await playground.say({ as: this.persona.id, in: this.spot.id, text, mention });
      const why = failure(status);
      this.state.textContent = why ?? "";
      if (id === null) return this.composer.restore(text);
      await this.house.world.reload();
      const channel = this.house.world.spot(this.persona.id, this.spot.id)?.conversation;
      const thread = channel?.threads.find((each) => each.id.endsWith(id));
      if (!thread) return;
      if (why) transcriptOf(this.persona.id, thread.id).failed(id, why);
      this.open(thread.id);
    } catch (problem) {
      this.state.textContent = whyNot(problem);
      this.composer.restore(text);
    }
  }

  private open(thread: string): void {
    this.house.workspace.activate(this.view);
    this.house.workspace.show(this.persona.id, thread);
  }
}
