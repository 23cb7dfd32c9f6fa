import * as playground from "./api/playground";
import type { Conversation, Persona, Thread, World } from "./api/types";
import { recall, remember } from "./storage";

/** A conversation, or one thread of a channel. */
export interface Spot {
  id: string;
  conversation: Conversation;
  thread?: Thread;
}

/** The people and conversations as the server last told them. */
export class WorldView {
  private current: World = { now: new Date(0).toISOString(), started: "", personas: [], conversations: [] };
  private shape = "";
  private ahead = 0;
  private readonly listeners = new Set<() => void>();
  private readonly restartListeners = new Set<() => void>();

  /** Calls back whenever people or conversations changed. */
  onChange(listener: () => void): void {
    this.listeners.add(listener);
  }

  /** Calls back when the server has begun anew since this browser last heard of it. */
  onRestart(listener: () => void): void {
    this.restartListeners.add(listener);
  }

  async reload(): Promise<void> {
    const asked = await playground.world();
    this.setNow(asked.now);
    const shape = JSON.stringify([asked.started, asked.personas, asked.conversations]);
    if (shape === this.shape) return;
    this.shape = shape;
    const before = this.current.started || recall("started");
    this.current = asked;
    remember("started", asked.started);
    if (before && before !== asked.started) for (const listener of this.restartListeners) listener();
    for (const listener of this.listeners) listener();
  }

  /** Product time runs on with the real one between two answers of the server. */
  now(): Date {
    return new Date(Date.now() + this.ahead);
  }

  setNow(now: string): void {
    this.ahead = Date.parse(now) - Date.now();
  }

  /** Which run of the server this is. */
  get started(): string {
    return this.current.started;
  }

  get personas(): Persona[] {
    return this.current.personas;
  }

  persona(id: string): Persona | undefined {
    return this.current.personas.find((persona) => persona.id === id);
  }

  conversationsOf(persona: string): Conversation[] {
    return this.current.conversations.filter((conversation) => conversation.members.includes(persona));
  }

  personalChatOf(persona: string): Conversation | undefined {
    return this.conversationsOf(persona).find((conversation) => conversation.type === "personal");
  }

  /** Where an id leads for this persona, if anywhere. */
  spot(persona: string, id: string): Spot | undefined {
    for (const conversation of this.conversationsOf(persona)) {
      if (conversation.id === id) return { id, conversation };
      const thread = conversation.threads.find((each) => each.id === id);
      if (thread) return { id, conversation, thread };
    }
    return undefined;
  }
}
