import { words } from "../words";
import type { Surroundings } from "./bubble";
import type { Deliver } from "./deliver";
import { withoutMention } from "./text";
import type { Message } from "./message";
import type { Transcript } from "./transcript";

type Abilities = Omit<Surroundings, "self" | "speaker" | "cards">;

/** What a person can do with what they said: change it, take it back, send it again. */
export class OwnMessages {
  private editing: { message: Message; text: string } | undefined;

  constructor(
    private readonly transcript: Transcript,
    private readonly deliver: Deliver,
    private readonly opened: (message: Message) => void,
  ) {}

  abilities(send: (text: string, mention: boolean) => void): Abilities {
    return {
      editText: (message) => (this.editing?.message.id === message.id ? this.editing.text : undefined),
      isUntold: (message) => this.transcript.isUntold(message),
      edit: (message) => this.edit(message),
      saveEdit: (message, text) => void this.save(message, text),
      remove: (message) => {
        if (this.editing?.message === message) this.editing = undefined;
        void this.deliver.remove(message);
      },
      discard: (message) => this.transcript.forget(message),
      tryAgain: (message) => {
        const told = !this.transcript.isUntold(message);
        this.transcript.forget(message);
        if (told) message.note = words.failure.sentAgain;
        send(withoutMention(message.text), message.mention);
      },
    };
  }

  editLast(person: string): void {
    const last = this.transcript.lastOf(person);
    if (last) this.edit(last);
  }

  private edit(message: Message | undefined): void {
    this.editing = message && { message, text: withoutMention(message.text) };
    this.transcript.changed();
    if (message) this.opened(message);
  }

  /** The box stays open, with what was typed, until the change got through. */
  private async save(message: Message, text: string): Promise<void> {
    this.editing = { message, text };
    if (!(await this.deliver.edit(message, text))) return;
    if (this.editing?.message === message) this.editing = undefined;
    this.transcript.changed();
  }
}
