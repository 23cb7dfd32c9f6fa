import * as playground from "../api/playground";
import type { Persona } from "../api/types";
import { words } from "../words";
import type { WorldView } from "../world";
import { notice } from "./notices";

/** Installs the app for a person, or takes it away. */
export async function install(world: WorldView, persona: Persona, installed: boolean): Promise<void> {
  try {
    await playground.install(persona.id, installed);
    await world.reload();
  } catch (problem) {
    const refused = problem instanceof playground.Refused ? problem : undefined;
    notice(refused?.reason ?? words.failure.actionUnreachable);
  }
}
