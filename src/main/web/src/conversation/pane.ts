import type { Persona } from "../api/types";
import type { Feed } from "../api/feed";
import type { ConnectionBar } from "../shell/connection";
import { Attachments } from "../card/attachments";
import { answerOffer, press, type Pressing } from "../card/press";
import { h } from "../dom";
import { words } from "../words";
import type { View, Workspace } from "../workspace";
import type { Spot, WorldView } from "../world";
import { CallButton } from "./call-button";
import { Composer } from "./composer";
import { Deliver } from "./deliver";
import { follow } from "./follow";
import { notInstalled } from "./not-installed";
import { Invitation } from "./invitation";
import { Log } from "./log";
import type { Message } from "./message";
import { OwnMessages } from "./own-messages";
import { paneHeader } from "./pane-header";
import { transcriptOf, type Transcript } from "./transcript";
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
  private readonly transcript: Transcript;
  private readonly typing = new Typing();
  private readonly own: OwnMessages;
  private readonly log: Log;
  private readonly composer: Composer;
  private readonly feed: Feed;
  private readonly forgetMe: () => void;
  private readonly deliver: Deliver;
  private readonly invitation: Invitation;
  private readonly call: CallButton | undefined;
  private loaded = false;

  constructor(
    private readonly house: House,
    readonly view: View,
    private readonly persona: Persona,
    private readonly spot: Spot,
  ) {
    const label = words.conversationAs(titleOf(spot), persona.name);
    this.transcript = transcriptOf(persona.id, spot.id);
    this.deliver = new Deliver(persona.id, spot.id, this.transcript);
    this.own = new OwnMessages(this.transcript, this.deliver, (message) => this.openEdit(message));
    const pressing = (message: Message): Pressing => ({
      persona: persona.id,
      spot: spot.id,
      activityId: message.id,
      asks: () => this.log.reading.waitForAnswer(),
      note: (text) => {
        message.note = text;
        this.transcript.changed();
        this.log.reveal(message, ".note");
      },
      say: (text) => this.send(text, true),
    });
    const attachments = new Attachments(
      persona.id,
      (message, action) => press(action, pressing(message)),
      (message, accepted) => answerOffer(accepted, pressing(message)),
    );
    this.log = new Log(label, this.transcript, {
      ...this.own.abilities((text, mention) => this.send(text, mention)),
      self: persona,
      speaker: (id) => house.world.persona(id),
      cards: (message) => attachments.of(message),
    });
    this.invitation = new Invitation(spot, persona.installed, (text) => this.send(text, true));
    this.composer = this.makeComposer();
    if (spot.conversation.type === "groupChat") this.call = new CallButton(house.world, persona, spot.conversation);
    this.element = h(
      "section",
      { class: "pane", "aria-label": label },
      paneHeader(house, view, persona, spot, this.call?.element),
      this.log.element,
      spot.conversation.type === "personal" && !persona.installed && notInstalled(house.world, persona),
      this.typing.element,
      this.composer.element,
    );
    this.forgetMe = this.transcript.onChange(() => this.draw());
    this.draw();
    this.feed = this.follow();
  }

  /** What else is so there by now. */
  look(spot: Spot): void {
    this.call?.look(spot.conversation);
  }

  focus(): void {
    this.composer.focus();
  }

  shown(): void {
    this.composer.fitToText();
    this.log.reading.settle();
  }

  stop(): void {
    this.feed.stop();
    this.forgetMe();
    this.typing.stop();
    this.house.connection.found(this);
  }

  private follow(): Feed {
    const { house, persona, spot } = this;
    return follow(house, this, spot.id, persona.id, (news, whole) => {
      if (news.some(({ event, from }) => event === "created" && !house.world.persona(from))) this.typing.stop();
      this.loaded = true;
      this.transcript.take(news, whole, persona.id);
      this.log.settled();
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
    const personal = this.spot.conversation.type === "personal";
    this.log.reading.waitForAnswer();
    if (mention || personal) this.typing.start();
    void this.deliver.say(text, mention && !personal).then((taken) => {
      if (!taken) this.typing.stop();
      else void this.house.world.reload().catch(() => undefined);
    });
    this.log.reading.toEnd();
  }

  private openEdit(message: Message): void {
    const box = this.log.reveal(message, ".editing")?.querySelector("textarea");
    box?.focus({ preventScroll: true });
  }

  private draw(): void {
    this.log.draw(this.loaded ? this.invitation.for(this.transcript.messages) : undefined);
  }
}

/** What a view is called. */
export function titleOf(spot: Spot): string {
  if (spot.thread) return spot.thread.title;
  return spot.conversation.type === "personal" ? words.product : spot.conversation.name;
}
