/** What this browser remembers; where it must not, the page works without. */
export function recall(key: string): string | null {
  try {
    return localStorage.getItem(`handrail.${key}`);
  } catch {
    return null;
  }
}

export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(`handrail.${key}`, value);
  } catch {
    // Refused or full: forgotten at the next load, and nothing else is lost.
  }
}
