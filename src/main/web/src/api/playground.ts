import type { Activities, Delivery, NewMessage, Press, PressResult, World } from "./types";

const root = "/playground/api";

/** The server answered, and not with success; `status` 0: it could not be reached. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly reason: string | undefined,
  ) {
    super(reason ?? `status ${status}`);
  }
}

async function call<T>(path: string, init: RequestInit): Promise<T> {
  let response: Response;
  try {
    response = await fetch(root + path, { cache: "no-store", ...init });
  } catch (cause) {
    if (init.signal?.aborted) throw cause;
    throw new Refused(0, undefined);
  }
  const text = await response.text();
  if (response.ok) return JSON.parse(text) as T;
  throw new Refused(response.status, reasonIn(text));
}

function reasonIn(text: string): string | undefined {
  try {
    const error: unknown = JSON.parse(text).error;
    return typeof error === "string" && error !== "" ? error : undefined;
  } catch {
    return undefined;
  }
}

function post<T>(path: string, body: unknown): Promise<T> {
  return call(path, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
}

export const world = () => call<World>("/world", {});

export const say = (message: NewMessage) => post<Delivery>("/messages", message);

export const press = (what: Press) => post<PressResult>("/actions", what);

export const install = (persona: string, installed: boolean) => post<unknown>("/people", { persona, installed });

export const meeting = (chat: string, as: string, event: "start" | "end") =>
  post<{ inCall: boolean; status: number }>("/meetings", { as, in: chat, event });

export const moveClock = (how: { advance: string } | { to: string }) => post<{ now: string }>("/clock", how);

export const activities = (conversation: string, as: string, after: number, wait: string, signal: AbortSignal) => {
  const query = new URLSearchParams({ as, after: String(after), wait });
  return call<Activities>(`/conversations/${encodeURIComponent(conversation)}/activities?${query}`, { signal });
};
