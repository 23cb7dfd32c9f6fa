import { merge, type Entry, type Named, type Playbook } from "./model";
import type { View } from "./view";

export const columns = ["customer", "vendor", "shared", "partner", "facts"] as const;
export type Column = (typeof columns)[number];

/** An entry, and the playbook that says it. */
export interface Telling {
  entry: Entry;
  playbook: Playbook;
}

/** A meaning with all that the playbooks tell of it in one cell, in their order. */
export type Item = [Telling, ...Telling[]];

/** A phase with what each column holds for it; `phase` is undefined for what holds in any phase. */
export interface Row {
  key: string;
  phase: Named | undefined;
  cells: Record<Column, Item[]>;
}

export function chosen(playbooks: Playbook[], view: View): Playbook[] {
  return view.playbook ? playbooks.filter(({ id }) => id === view.playbook) : playbooks;
}

/** Drops from the view what the playbooks do not know, such as the service of another playbook. */
export function settle(playbooks: Playbook[], view: View): void {
  if (!playbooks.some(({ id }) => id === view.playbook)) view.playbook = "";
  const services = chosen(playbooks, view).flatMap((playbook) => playbook.services);
  if (!services.some(({ id }) => id === view.service)) view.service = "";
}

/** The rows in the order in which the phases happen, what holds in any phase last. */
export function arrange(playbooks: Playbook[], view: View): Row[] {
  const shown = chosen(playbooks, view);
  const rows = merge(shown.map(({ phases }) => phases)).map((phase) => row(phase.id, phase));
  const any = row("any", undefined);
  for (const playbook of shown) {
    for (const entry of playbook.entries) {
      if (view.service && entry.services.length > 0 && !entry.services.includes(view.service)) continue;
      const place = rows.find(({ phase }) => phase?.id === entry.phase) ?? any;
      tell(place.cells[columnOf(entry)], { entry, playbook });
    }
  }
  return [...rows, any];
}

function tell(cell: Item[], telling: Telling): void {
  const same = cell.find(([first]) => first.entry.meaning === telling.entry.meaning);
  if (same) same.push(telling);
  else cell.push([telling]);
}

function row(key: string, phase: Named | undefined): Row {
  return { key, phase, cells: { customer: [], vendor: [], shared: [], partner: [], facts: [] } };
}

function columnOf(entry: Entry): Column {
  return entry.kind === "fact" ? "facts" : (entry.party ?? "shared");
}
