/** What the playground's HTTP interface says. */
export interface Persona {
  id: string;
  name: string;
  role: string;
  language: string;
  zone: string;
  installed: boolean;
}

export interface Thread {
  id: string;
  title: string;
}

export interface Conversation {
  id: string;
  type: "personal" | "groupChat" | "channel";
  name: string;
  /** The team of a channel. */
  team?: string | null;
  members: string[];
  threads: Thread[];
  /** Whether a call goes on there. */
  inCall: boolean;
}

export interface World {
  now: string;
  /** Another moment after every start of the server, which forgets all conversations. */
  started: string;
  personas: Persona[];
  conversations: Conversation[];
}

export interface Attachment {
  contentType: string;
  content?: unknown;
  name?: string;
}

export interface Activity {
  seq: number;
  id: string;
  event: "created" | "updated" | "deleted";
  from: string;
  /** The thread of a channel that it belongs to. */
  thread?: string | null;
  text?: string | null;
  attachments?: Attachment[] | null;
  /** Whether it mentions the bot, which `text` is without. */
  mention?: boolean;
}

export interface Activities {
  next: number;
  activities: Activity[];
}

export interface NewMessage {
  as: string;
  in: string;
  text?: string;
  mention?: boolean;
  edit?: string;
  delete?: string;
}

/**
 * `status` is what `/api/messages` answered; null where the bot was not meant. `id` is null where nothing was said,
 * because the app is not installed.
 */
export interface Delivery {
  id: string | null;
  status: number | null;
}

export interface CardAction {
  type: "Action.Execute" | "Action.Submit" | "task/fetch" | "task/submit" | "fileConsent/invoke";
  verb?: string;
  data: Record<string, unknown>;
}

export interface Press {
  as: string;
  in: string;
  activityId: string;
  action: CardAction;
  inputs: Record<string, unknown>;
}

export interface PressResult {
  status: number;
  body: unknown;
}
