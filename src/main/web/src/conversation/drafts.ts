/** What has been typed and not sent, by person and conversation, for as long as this tab lives. */
const drafts = new Map<string, string>();

const key = (persona: string, spot: string) => `handrail.draft.${persona}.${spot}`;

export function draft(persona: string, spot: string): string {
  const kept = drafts.get(key(persona, spot));
  if (kept !== undefined) return kept;
  try {
    return sessionStorage.getItem(key(persona, spot)) ?? "";
  } catch {
    return "";
  }
}

export function keepDraft(persona: string, spot: string, text: string): void {
  drafts.set(key(persona, spot), text);
  try {
    if (text === "") sessionStorage.removeItem(key(persona, spot));
    else sessionStorage.setItem(key(persona, spot), text);
  } catch {
    // Kept in memory until the page is left.
  }
}
