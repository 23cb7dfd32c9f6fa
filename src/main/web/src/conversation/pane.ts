import type { Persona } from "../api/types";
import { Feed } from "../api/feed";
import type { ConnectionBar } from "../shell/connection";
import { Attachments } from "../card/attachments";
import { press } from "../card/press";
import { h } from "../dom";
import { words } from "../words";
import type { View, Workspace } from "../workspace";
import type { Spot, WorldView } from "../world";
import { Composer } from "./composer";
import { Deliver } from "./deliver";
import { emptyState } from "./empty";
import { Log } from "./log";
import { OwnMessages } from "./own-messages";
import { paneHeader } from "./pane-header";
import { Transcript } from "./transcript";
import { Typing } from "./typing";

/** What panes share. */
export interface House {
  world: WorldView;
  workspace: Workspace;
  connection: ConnectionBar;
  openLists(): void;
}

/** A conversation or thread as one persona sees it. */
export class Pane {
  readonly element: HTMLElement;
  private readonly transcript = new Transcript();
  private readonly typing = new Typing();
  private readonly own: OwnMessages;
  private readonly log: Log;
  private readonly composer: Composer;
  private readonly feed: Feed;
  private readonly deliver: Deliver;
  private loaded = false;

  constructor(
    private readonly house: House,
    readonly view: View,
    private readonly persona: Persona,
    private readonly spot: Spot,
  ) {
    const label = words.conversationAs(titleOf(spot), persona.name);
    this.deliver = new Deliver(persona.id, spot.id, this.transcript, () => this.draw());
    this.own = new OwnMessages(this.transcript, this.deliver, () => this.draw());
    const attachments = new Attachments((message, action) =>
      press(action, {
        persona: persona.id,
        spot: spot.id,
        activityId: message.id,
        note: (text) => {
          message.note = text;
          this.draw();
        },
        say: (text) => this.send(text, true),
      }),
    );
    this.log = new Log(label, this.transcript, {
      ...this.own.abilities((text) => this.send(text, true)),
      self: persona,
      speaker: (id) => house.world.persona(id),
      cards: (message) => attachments.of(message),
    });
    this.composer = this.makeComposer();
    this.element = h(
      "section",
      { class: "pane", "aria-label": label },
      paneHeader(house, view, persona, spot),
      this.log.element,
      this.typing.element,
      this.composer.element,
    );
    this.feed = this.follow();
  }

  focus(): void {
    this.composer.focus();
  }

  shown(): void {
    this.composer.fitToText();
    this.log.toEnd();
  }

  stop(): void {
    this.feed.stop();
    this.typing.stop();
    this.house.connection.found(this);
  }

  private follow(): Feed {
    const { house, persona, spot } = this;
    return new Feed(spot.id, persona.id, {
      take: (news, whole) => {
        house.connection.found(this);
        const answered = this.transcript.take(news, whole, persona.id, (id) => !house.world.persona(id));
        if (answered) this.typing.stop();
        this.loaded = true;
        this.draw();
        this.log.settled();
      },
      away: () => house.connection.lost(this),
      unknown: () => {
        house.connection.found(this);
        void house.world.reload().then(() => house.workspace.repair(), () => house.connection.lost(this));
      },
    });
  }

  private makeComposer(): Composer {
    const { persona, spot } = this;
    return new Composer({
      persona: persona.id,
      spot: spot.id,
      label: words.composer(titleOf(spot), persona.name),
      placeholder: spot.thread ? words.placeholderReply : words.placeholder,
      mentionable: spot.conversation.type !== "personal",
      send: (text, mention) => this.send(text, mention),
      editLast: () => this.own.editLast(persona.id),
    });
  }

  private send(text: string, mention: boolean): void {
    const reaches = mention || this.spot.conversation.type === "personal";
    if (reaches) this.typing.start();
    void this.deliver.say(text, mention).then((id) => {
      if (id === undefined) this.typing.stop();
      else void this.house.world.reload().catch(() => undefined);
    });
    this.log.toEnd();
  }

  private draw(): void {
    this.log.draw(() => (this.loaded ? this.emptyState() : undefined));
  }

  private emptyState(): Node {
    if (this.spot.conversation.type === "personal") return emptyState((text) => this.send(text, true));
    return h("div", { class: "empty" }, h("p", { text: words.emptyShared }), h("p", { class: "hint", text: words.mentionHint }));
  }
}

/** What a view is called. */
export function titleOf(spot: Spot): string {
  if (spot.thread) return spot.thread.title;
  return spot.conversation.type === "personal" ? words.product : spot.conversation.name;
}
