import { h } from "../dom";
import { words } from "../words";
import type { Surroundings } from "./bubble";
import type { Message } from "./message";

/** A message of one's own while it is being changed: Enter saves, Escape leaves it as it was. */
export function editBox(message: Message, text: string, around: Surroundings): HTMLElement {
  const box = h("textarea", { class: "edit-box", rows: 2, "aria-label": words.editLabel });
  box.value = text;
  const wordless = h(
    "p",
    { class: "wordless", role: "alert", hidden: true },
    h("span", { text: words.wordless }),
    h("button", { type: "button", class: "link", text: words.removeInstead, onclick: () => around.remove(message) }),
  );
  const save = () => {
    wordless.hidden = box.value.trim() !== "";
    if (wordless.hidden) around.saveEdit(message, box.value);
    else box.focus();
  };
  box.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "Escape") around.edit(undefined);
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      save();
    }
  });
  return h(
    "div",
    { class: "editing" },
    box,
    wordless,
    h(
      "div",
      { class: "buttons" },
      h("button", { type: "button", class: "quiet", text: words.cancel, onclick: () => around.edit(undefined) }),
      h("button", { type: "button", class: "primary", text: words.save, onclick: save }),
    ),
  );
}
