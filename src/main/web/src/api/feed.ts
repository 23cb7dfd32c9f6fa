import { activities, Refused } from "./playground";
import type { Activity } from "./types";

/** What a feed tells. `whole` means: this is all there is, forget what you had. */
export interface FeedListener {
  take(news: Activity[], whole: boolean): void;
  away(): void;
  unknown(): void;
}

const longestPause = 8_000;

/** Follows one conversation as one persona sees it, until it is stopped. */
export class Feed {
  private readonly stopped = new AbortController();
  private after = 0;
  private whole = true;
  private failures = 0;

  constructor(
    private readonly conversation: string,
    private readonly persona: string,
    private readonly listener: FeedListener,
  ) {
    void this.run();
  }

  stop(): void {
    this.stopped.abort();
  }

  private async run(): Promise<void> {
    while (!this.stopped.signal.aborted) {
      await visible(this.stopped.signal);
      const request = new AbortController();
      // A browser keeps only six connections to one server: hidden pages give theirs back.
      const giveBack = () => document.hidden && request.abort();
      const leave = () => request.abort();
      document.addEventListener("visibilitychange", giveBack);
      this.stopped.signal.addEventListener("abort", leave);
      try {
        await this.ask(request.signal);
      } catch (problem) {
        if (!request.signal.aborted) await this.recover(problem);
      } finally {
        document.removeEventListener("visibilitychange", giveBack);
        this.stopped.signal.removeEventListener("abort", leave);
      }
    }
  }

  private async ask(signal: AbortSignal): Promise<void> {
    const asked = Date.now();
    const page = await activities(this.conversation, this.persona, this.after, this.whole ? "PT0S" : "PT20S", signal);
    if (signal.aborted) return;
    this.failures = 0;
    if (page.next < this.after) return this.startOver();
    const whole = this.whole;
    this.whole = false;
    this.after = page.next;
    this.listener.take(page.activities, whole);
    // A server that does not wait must not be asked in a tight loop.
    if (!whole && page.activities.length === 0 && Date.now() - asked < 1_000) await pause(1_000, signal);
  }

  private async recover(problem: unknown): Promise<void> {
    this.failures++;
    // After a restart the server counts anew, so that only the whole conversation is a sure ground.
    this.startOver();
    if (problem instanceof Refused && problem.status === 404) this.listener.unknown();
    else this.listener.away();
    await pause(Math.min(longestPause, 400 * 2 ** Math.min(this.failures, 6)), this.stopped.signal);
  }

  private startOver(): void {
    this.after = 0;
    this.whole = true;
  }
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener("abort", () => (clearTimeout(timer), resolve()), { once: true });
  });
}

function visible(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (!document.hidden || signal.aborted) return resolve();
    const done = new AbortController();
    const look = () => {
      if (document.hidden && !signal.aborted) return;
      done.abort();
      resolve();
    };
    document.addEventListener("visibilitychange", look, { signal: done.signal });
    signal.addEventListener("abort", look, { signal: done.signal });
  });
}
