/** Attributes by name, plus `on…` listeners and `text` for plain text. */
type Attributes = Record<string, string | number | boolean | EventListener | undefined>;
type Child = Node | string | null | undefined | false;

/** Makes an element; text is always text, never markup. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    if (typeof value === "function") element.addEventListener(name.slice(2), value);
    else if (name === "text") element.textContent = String(value);
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...children.filter((child): child is Node | string => Boolean(child)));
  return element;
}

/** Replaces what a place holds; what had the focus keeps it when something with the same `data-key` comes back. */
export function redraw(place: Element, ...children: Child[]): void {
  const focused = document.activeElement;
  const key = focused instanceof HTMLElement && place.contains(focused) ? focused.dataset["key"] : undefined;
  const scrolled = place.scrollTop;
  place.replaceChildren(...children.filter((child): child is Node | string => Boolean(child)));
  place.scrollTop = scrolled;
  if (key) place.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)?.focus({ preventScroll: true });
}

let counter = 0;

/** An id that no other element has. */
export function freshId(prefix: string): string {
  return `${prefix}-${++counter}`;
}
