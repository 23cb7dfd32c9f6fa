import type { Activity, Attachment } from "../api/types";
import { sentAt } from "./sent-at";

/** A message as one view shows it. */
export interface Message {
  /** The activity's id; one of the page's own until the server gave one. */
  id: string;
  from: string;
  text: string;
  attachments: Attachment[];
  /** Whether it mentions the bot, which the text does not show. */
  mention: boolean;
  sentAt: Date | undefined;
  edited: boolean;
  deleted: boolean;
  sending: boolean;
  /** Why it did not get through, in plain words. */
  problem: string | undefined;
  /** A result that came back for this person alone. */
  note: string | undefined;
}

export function blank(id: string, from: string): Message {
  return {
    id,
    from,
    text: "",
    attachments: [],
    mention: false,
    sentAt: sentAt(id),
    edited: false,
    deleted: false,
    sending: false,
    problem: undefined,
    note: undefined,
  };
}

/** Lets a message show what the server's news say of it. */
export function show(message: Message, activity: Activity): void {
  message.text = activity.text ?? "";
  message.attachments = activity.attachments ?? [];
  message.mention = activity.mention ?? false;
  message.edited = activity.event === "updated" || (message.edited && activity.event !== "created");
  message.deleted = activity.event === "deleted";
}
