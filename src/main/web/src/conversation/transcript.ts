import type { Activity } from "../api/types";
import { blank, show, type Message } from "./message";

/** What has been said in a conversation, in order, with what is still on its way at the end. */
export class Transcript {
  private told: Message[] = [];
  private waiting: Message[] = [];
  private locals = 0;
  private readonly failures = new Map<string, string>();
  private readonly listeners = new Set<() => void>();

  /** Calls back on every change, until what it returns is called. */
  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  changed(): void {
    for (const listener of this.listeners) listener();
  }

  get messages(): Message[] {
    return [...this.told, ...this.waiting];
  }

  /** Whether only this page knows a message. */
  isUntold(message: Message): boolean {
    return this.waiting.includes(message);
  }

  lastOf(person: string): Message | undefined {
    return this.told.findLast((message) => message.from === person && !message.deleted);
  }

  /** Takes the server's news; `whole`: in place of all that it told before. */
  take(news: Activity[], whole: boolean, self: string): void {
    const before = whole ? this.told : [];
    if (whole) this.told = [];
    for (const activity of news) {
      const known = this.told.find((message) => message.id === activity.id);
      show(known ?? this.arrive(activity, self), activity);
    }
    for (const old of before) {
      const again = this.told.find((message) => message.id === old.id);
      if (again) again.note = old.note;
    }
    this.changed();
  }

  /** Puts one's own words at the end until the server has told them. */
  say(from: string, text: string, mention: boolean): Message {
    const message: Message = { ...blank(`local-${++this.locals}`, from), text, mention, sending: true };
    this.waiting.push(message);
    this.changed();
    return message;
  }

  /** The server gave a message its id; its feed may have told it before or will. */
  accepted(message: Message, id: string): void {
    message.sending = false;
    if (this.told.some((each) => each.id === id)) this.drop(message);
    else message.id = id;
    this.changed();
  }

  /** A message did not get through; it may be one that the feed has yet to tell. */
  failed(id: string, why: string): void {
    this.failures.set(id, why);
    const message = this.messages.find((each) => each.id === id);
    if (message) Object.assign(message, { sending: false, problem: why });
    this.changed();
  }

  /** Takes away the mark of a failure, and the message itself when only this page knows it. */
  forget(message: Message): void {
    this.failures.delete(message.id);
    message.problem = undefined;
    this.drop(message);
    this.changed();
  }

  private drop(message: Message): void {
    this.waiting = this.waiting.filter((each) => each !== message);
  }

  private arrive(activity: Activity, self: string): Message {
    const message = blank(activity.id, activity.from);
    message.problem = this.failures.get(activity.id);
    // The feed may be quicker than the answer that carries the id: then the words tell which one it is.
    const own = this.waiting.find(
      (each) => each.id === activity.id || (activity.from === self && each.sending && each.text === activity.text),
    );
    if (own) this.drop(own);
    this.told.push(message);
    return message;
  }
}

const transcripts = new Map<string, Transcript>();

/** The one transcript of a conversation as a person sees it: what waits in it outlives the view. */
export function transcriptOf(persona: string, spot: string): Transcript {
  const key = `${persona} ${spot}`;
  const transcript = transcripts.get(key) ?? new Transcript();
  transcripts.set(key, transcript);
  return transcript;
}
