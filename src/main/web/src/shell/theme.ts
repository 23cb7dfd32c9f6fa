import { h } from "../dom";
import { recall, remember } from "../storage";
import { words } from "../words";

type Theme = keyof typeof words.themes;

function isTheme(value: string | null): value is Theme {
  return value !== null && value in words.themes;
}

function apply(theme: Theme): void {
  if (theme === "system") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = theme;
}

/** Puts the remembered theme on; to be called before anything is drawn. */
export function wearTheme(): void {
  const theme = recall("theme");
  if (isTheme(theme)) apply(theme);
}

/** The choice between light, dark and what the system says. */
export function themeChoice(): HTMLElement {
  const chosen = recall("theme");
  const select = h("select", { class: "theme", "aria-label": words.theme });
  for (const [value, label] of Object.entries(words.themes)) {
    select.append(h("option", { value, selected: value === (chosen ?? "system"), text: label }));
  }
  select.addEventListener("change", () => {
    if (!isTheme(select.value)) return;
    apply(select.value);
    remember("theme", select.value);
  });
  return select;
}
