import type { Activity } from "../api/types";
import { sentAt } from "./sent-at";

/** Who began a thread and when, and how many replies stand in it. */
export interface ThreadFact {
  from: string;
  begun: Date | undefined;
  replies: number;
}

/** What a channel's messages tell of its threads. */
export class ThreadFacts {
  private readonly threads = new Map<string, { first: Activity; replies: Set<string> }>();

  /** Takes the channel's news; `whole`: in place of all that it told before. */
  take(news: Activity[], whole: boolean): void {
    if (whole) this.threads.clear();
    for (const activity of news) if (activity.thread) this.note(activity.thread, activity);
  }

  of(thread: string): ThreadFact | undefined {
    const known = this.threads.get(thread);
    return known && { from: known.first.from, begun: sentAt(known.first.id), replies: known.replies.size };
  }

  private note(thread: string, activity: Activity): void {
    const known = this.threads.get(thread);
    if (!known) this.threads.set(thread, { first: activity, replies: new Set() });
    else if (activity.event === "deleted") known.replies.delete(activity.id);
    else if (activity.id !== known.first.id) known.replies.add(activity.id);
  }
}
