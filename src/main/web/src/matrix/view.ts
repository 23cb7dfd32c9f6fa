import { isLanguage, type Language } from "./words";

/** What is looked at: `playbook` and `service` empty for all, `open` the keys of the opened cells. */
export interface View {
  playbook: string;
  service: string;
  language: Language;
  open: Set<string>;
}

/** The view that the address tells; the browser's language where it tells none. */
export function readView(): View {
  const query = new URLSearchParams(location.search);
  const wanted = [query.get("language") ?? "", ...navigator.languages].map((tag) => tag.slice(0, 2).toLowerCase());
  return {
    playbook: query.get("playbook") ?? "",
    service: query.get("service") ?? "",
    language: wanted.find(isLanguage) ?? "en",
    open: new Set(query.getAll("open")),
  };
}

/** Puts the view into the address, so that whoever gets the address sees the same. */
export function writeView(view: View): void {
  const query = new URLSearchParams();
  if (view.playbook) query.set("playbook", view.playbook);
  if (view.service) query.set("service", view.service);
  query.set("language", view.language);
  for (const key of view.open) query.append("open", key);
  history.replaceState(null, "", `${location.pathname}?${query}`);
}
