import * as playground from "../api/playground";
import type { NewMessage } from "../api/types";
import { words } from "../words";
import { inWords, taken, whyNot } from "./failure";
import type { Message, Transcript } from "./transcript";

/** Puts a person's words on their way; every failure ends up on the message, with the words kept. */
export class Deliver {
  constructor(
    private readonly persona: string,
    private readonly spot: string,
    private readonly transcript: Transcript,
    private readonly changed: () => void,
  ) {}

  /** Answers the id the server gave, when Handrail took the message. */
  async say(text: string, mention: boolean): Promise<string | undefined> {
    const message = this.transcript.say(this.persona, text);
    this.changed();
    try {
      const { id, status } = await playground.say({ ...this.where(), text, mention });
      this.transcript.delivered(message, id, taken(status) ? undefined : inWords(status));
      return taken(status) ? id : undefined;
    } catch (problem) {
      message.sending = false;
      message.problem = whyNot(problem);
      return undefined;
    } finally {
      this.changed();
    }
  }

  async edit(message: Message, text: string): Promise<boolean> {
    return this.change(message, { ...this.where(), text, edit: message.id });
  }

  async remove(message: Message): Promise<boolean> {
    return this.change(message, { ...this.where(), delete: message.id });
  }

  private async change(message: Message, what: NewMessage): Promise<boolean> {
    message.note = undefined;
    try {
      const { status } = await playground.say(what);
      if (taken(status)) return true;
      message.note = `${words.failure.notEdited} ${inWords(status)}`;
    } catch (problem) {
      message.note = `${words.failure.notEdited} ${whyNot(problem)}`;
    }
    this.changed();
    return false;
  }

  private where() {
    return { as: this.persona, in: this.spot };
  }
}
