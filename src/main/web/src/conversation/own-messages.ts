import type { Surroundings } from "./bubble";
import type { Deliver } from "./deliver";
import { withoutMention } from "./text";
import type { Message, Transcript } from "./transcript";

type Abilities = Omit<Surroundings, "self" | "speaker" | "cards">;

/** What a person can do with what they said: change it, take it back, send it again. */
export class OwnMessages {
  private editing: { message: Message; text: string } | undefined;

  constructor(
    private readonly transcript: Transcript,
    private readonly deliver: Deliver,
    private readonly changed: () => void,
  ) {}

  abilities(send: (text: string) => void): Abilities {
    return {
      editText: (message) => (this.editing?.message.id === message.id ? this.editing.text : undefined),
      isUntold: (message) => this.transcript.isUntold(message),
      edit: (message) => this.edit(message),
      saveEdit: (message, text) => void this.save(message, text),
      remove: (message) => void this.deliver.remove(message),
      discard: (message) => this.forget(message),
      tryAgain: (message) => {
        this.forget(message);
        send(withoutMention(message.text));
      },
    };
  }

  editLast(person: string): void {
    const last = this.transcript.lastOf(person);
    if (last) this.edit(last);
  }

  private edit(message: Message | undefined): void {
    this.editing = message && { message, text: withoutMention(message.text) };
    this.changed();
    document.querySelector<HTMLElement>('[data-key="edit"]')?.focus();
  }

  /** The box stays open, with what was typed, until the change got through. */
  private async save(message: Message, text: string): Promise<void> {
    this.editing = { message, text };
    if (!(await this.deliver.edit(message, text))) return;
    if (this.editing?.message === message) this.editing = undefined;
    this.changed();
  }

  private forget(message: Message): void {
    message.problem = undefined;
    this.transcript.drop(message);
    this.changed();
  }
}
