import type { Language } from "./words";

export type Party = "customer" | "vendor" | "shared" | "partner";
export type Involvement = "performs" | "guides" | "provides" | "decides" | "attends";
type ByLanguage = Partial<Record<Language, string>>;

export interface Source {
  document: string;
  title: string;
  language: string;
  date: string | null;
  section: string;
  firstLine: number;
  lastLine: number;
}

export interface Entry {
  id: string;
  meaning: string;
  kind: "responsibility" | "fact";
  party: Party | null;
  involvement: Involvement | null;
  phase: string | null;
  services: string[];
  sources: Source[];
  words: Partial<Record<Language, { task: string; text: string }>>;
}

export interface Named {
  id: string;
  name: string;
  names: ByLanguage;
}

export interface Playbook {
  id: string;
  title: string;
  titles: ByLanguage;
  vendor: string;
  phases: Named[];
  services: Named[];
  entries: Entry[];
}

async function get<T>(path: string): Promise<T> {
  const response = await fetch(path, { cache: "no-store", headers: { Accept: "application/json" } });
  if (!response.ok) throw new Error(`${path} answered with status ${response.status}`);
  return (await response.json()) as T;
}

/** Every playbook, whole, in the order in which the server lists them. */
export async function readPlaybooks(): Promise<Playbook[]> {
  const listed = await get<{ id: string }[]>("/api/playbooks");
  return Promise.all(listed.map(({ id }) => get<Playbook>(`/api/playbooks/${encodeURIComponent(id)}`)));
}

/** A phase's or a service's name in a language, or in English where that language has none. */
export function nameOf(named: Named, language: Language): string {
  return named.names[language] ?? named.name;
}

/** What it says in a language, or in English where that language has none. */
export function wordsOf(entry: Entry, language: Language): { task: string; text: string } {
  return entry.words[language] ?? entry.words.en ?? { task: entry.id, text: "" };
}

export function titleOf(playbook: Playbook, language: Language): string {
  return playbook.titles[language] ?? playbook.title;
}

/** What several playbooks name, each id once: where it stands, the playbooks' own orders are kept. */
export function merge(lists: Named[][]): Named[] {
  const merged: Named[] = [];
  for (const list of lists) {
    let place = 0;
    for (const named of list) {
      const known = merged.findIndex(({ id }) => id === named.id);
      if (known >= 0) place = known + 1;
      else merged.splice(place++, 0, named);
    }
  }
  return merged;
}
