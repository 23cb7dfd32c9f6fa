import type { Action } from "adaptivecards";
import { h } from "../dom";
import { words } from "../words";
import type { Attachment } from "../api/types";
import type { Message } from "../conversation/message";
import { whileBusy } from "./dialog";
import { drawCard } from "./draw";
import { drawFile, drawOffer, fileInfo, fileOffer } from "./file";

const adaptive = "application/vnd.microsoft.card.adaptive";

/** The cards of a view's messages; one that did not change stays the same, with what was typed into it. */
export class Attachments {
  private readonly drawn = new Map<string, { shape: string; nodes: HTMLElement[] }>();

  constructor(
    private readonly persona: string,
    private readonly act: (message: Message, action: Action) => Promise<void>,
    private readonly answer: (message: Message, accepted: boolean) => Promise<boolean>,
  ) {}

  of(message: Message): HTMLElement[] {
    if (message.attachments.length === 0) return [];
    const shape = JSON.stringify(message.attachments);
    const known = this.drawn.get(message.id);
    if (known?.shape === shape) return known.nodes;
    const nodes = message.attachments.map((attachment) => this.draw(message, attachment));
    this.drawn.set(message.id, { shape, nodes });
    return nodes;
  }

  private draw(message: Message, attachment: Attachment): HTMLElement {
    if (attachment.contentType === adaptive) return this.card(message, attachment.content);
    if (attachment.contentType === fileInfo) return drawFile(attachment, this.persona);
    if (attachment.contentType === fileOffer) return drawOffer(attachment, (accepted) => this.answer(message, accepted));
    return h("p", { class: "hint", text: words.attachment(attachment.contentType) });
  }

  private card(message: Message, content: unknown): HTMLElement {
    const card: HTMLElement = drawCard(content, (action) => void whileBusy(card, () => this.act(message, action)));
    return card;
  }
}
