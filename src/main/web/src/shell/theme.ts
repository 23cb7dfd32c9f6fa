import { h } from "../dom";
import { recall, remember } from "../storage";
import { words } from "../words";

type Theme = keyof typeof words.themes;

/** How the choice and the themes are called. */
export interface ThemeNames {
  theme: string;
  themes: Record<Theme, string>;
}

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
export function themeChoice(): HTMLSelectElement {
  const chosen = recall("theme");
  const select = h("select", { class: "theme" });
  for (const value of Object.keys(words.themes)) {
    select.append(h("option", { value, selected: value === (chosen ?? "system") }));
  }
  nameThemes(select, words);
  select.addEventListener("change", () => {
    if (!isTheme(select.value)) return;
    apply(select.value);
    remember("theme", select.value);
  });
  return select;
}

/** Has the choice speak another language. */
export function nameThemes(choice: HTMLSelectElement, names: ThemeNames): void {
  choice.setAttribute("aria-label", names.theme);
  for (const option of choice.options) {
    if (isTheme(option.value)) option.textContent = names.themes[option.value];
  }
}
