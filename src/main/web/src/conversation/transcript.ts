import type { Activity, Attachment } from "../api/types";
import { momentOf } from "./moment";

/** A message as one view shows it. */
export interface Message {
  /** The activity's id; one of the page's own until the server gave one. */
  id: string;
  from: string;
  text: string;
  attachments: Attachment[];
  sentAt: Date | undefined;
  edited: boolean;
  deleted: boolean;
  sending: boolean;
  /** Why it did not get through, in plain words. */
  problem: string | undefined;
  /** A result that came back for this person alone. */
  note: string | undefined;
}

/** What has been said in a conversation, in order, with what is still on its way at the end. */
export class Transcript {
  private told: Message[] = [];
  private waiting: Message[] = [];
  private locals = 0;

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

  /** Takes the server's news; true when the bot said something new. */
  take(news: Activity[], whole: boolean, self: string, isBot: (id: string) => boolean): boolean {
    const before = whole ? this.told : [];
    if (whole) this.told = [];
    let answered = false;
    for (const activity of news) {
      if (activity.event === "created" && isBot(activity.from)) answered = true;
      this.apply(activity, self);
    }
    for (const old of before) {
      const again = this.told.find((message) => message.id === old.id);
      if (again) Object.assign(again, { problem: old.problem, note: old.note });
    }
    return answered;
  }

  /** Puts one's own words at the end until the server has told them. */
  say(from: string, text: string): Message {
    const message: Message = {
      ...blank(`local-${++this.locals}`, from),
      text,
      sending: true,
    };
    this.waiting.push(message);
    return message;
  }

  /** The server gave a message its id; its feed may have told it before or will. */
  delivered(message: Message, id: string, problem?: string): void {
    const told = this.told.find((each) => each.id === id);
    message.sending = false;
    message.problem = problem;
    if (told) {
      told.problem = problem;
      this.drop(message);
    } else {
      message.id = id;
    }
  }

  drop(message: Message): void {
    this.waiting = this.waiting.filter((each) => each !== message);
  }

  private apply(activity: Activity, self: string): void {
    const known = this.told.find((message) => message.id === activity.id);
    const message = known ?? this.arrive(activity, self);
    message.text = activity.text ?? "";
    message.attachments = activity.attachments ?? [];
    message.edited = activity.event === "updated" || (message.edited && activity.event !== "created");
    message.deleted = activity.event === "deleted";
  }

  private arrive(activity: Activity, self: string): Message {
    const message = blank(activity.id, activity.from);
    // The feed may be quicker than the answer that carries the id: then the words tell which one it is.
    const own = this.waiting.find(
      (each) => each.id === activity.id || (activity.from === self && each.sending && each.text === activity.text),
    );
    if (own) {
      message.problem = own.problem;
      this.drop(own);
    }
    this.told.push(message);
    return message;
  }
}

function blank(id: string, from: string): Message {
  return {
    id,
    from,
    text: "",
    attachments: [],
    sentAt: momentOf(id),
    edited: false,
    deleted: false,
    sending: false,
    problem: undefined,
    note: undefined,
  };
}
