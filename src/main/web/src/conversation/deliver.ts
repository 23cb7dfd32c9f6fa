import * as playground from "../api/playground";
import type { NewMessage } from "../api/types";
import { words } from "../words";
import { failure, whyNot } from "./failure";
import type { Message } from "./message";
import type { Transcript } from "./transcript";

/** Puts a person's words on their way; every failure ends up on the message, with the words kept. */
export class Deliver {
  constructor(
    private readonly persona: string,
    private readonly spot: string,
    private readonly transcript: Transcript,
  ) {}

  /** Whether the message was taken. */
  async say(text: string, mention: boolean): Promise<boolean> {
    const message = this.transcript.say(this.persona, text, mention);
    try {
      const { id, status } = await playground.say({ ...this.where(), text, mention });
      const why = failure(status);
      if (id !== null) this.transcript.accepted(message, id);
      if (why !== undefined) this.transcript.failed(id ?? message.id, why);
      return why === undefined;
    } catch (problem) {
      this.transcript.failed(message.id, whyNot(problem));
      return false;
    }
  }

  edit(message: Message, text: string): Promise<boolean> {
    return this.change(message, { ...this.where(), text, mention: message.mention, edit: message.id });
  }

  remove(message: Message): Promise<boolean> {
    return this.change(message, { ...this.where(), delete: message.id });
  }

  private async change(message: Message, what: NewMessage): Promise<boolean> {
    const why = await this.refusal(what);
    message.note = why && `${words.failure.notEdited} ${why}`;
    this.transcript.changed();
    return why === undefined;
  }

  private async refusal(what: NewMessage): Promise<string | undefined> {
    try {
      return failure((await playground.say(what)).status);
    } catch (problem) {
      return whyNot(problem);
    }
  }

  private where() {
    return { as: this.persona, in: this.spot };
  }
}
