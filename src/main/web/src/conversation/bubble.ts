import type { Persona } from "../api/types";
import { h } from "../dom";
import { icon } from "../icons";
import { avatar, botMark } from "../shell/avatar";
import { fullTime, hourAndMinute } from "../shell/zones";
import { words } from "../words";
import { editBox } from "./edit";
import { plainText } from "./text";
import type { Message } from "./message";

/** What a bubble needs to know about its surroundings, and what it can ask for. */
export interface Surroundings {
  self: Persona;
  speaker(id: string): Persona | undefined;
  /** What stands in the edit box of a message that is being changed. */
  editText(message: Message): string | undefined;
  isUntold(message: Message): boolean;
  edit(message: Message | undefined): void;
  saveEdit(message: Message, text: string): void;
  remove(message: Message): void;
  tryAgain(message: Message): void;
  discard(message: Message): void;
  cards(message: Message): Node[];
}

/** One message, the sender's name only where the sender changed. */
export function bubble(message: Message, follows: boolean, around: Surroundings): HTMLElement {
  const mine = message.from === around.self.id;
  const speaker = around.speaker(message.from);
  const name = speaker?.name ?? words.product;
  const element = h(
    "article",
    {
      class: ["message", mine ? "mine" : "theirs", follows && "follows", message.attachments.length > 0 && "with-card"]
        .filter(Boolean)
        .join(" "),
      "aria-label": name,
      "data-id": message.id,
    },
    !mine && !follows && (speaker ? avatar(speaker.id, speaker.name) : botMark()),
  );
  const column = h("div", { class: "column" }, header(message, speaker, follows, around));
  const editing = around.editText(message);
  if (editing === undefined) column.append(body(message, around, mine));
  else column.append(editBox(message, editing, around));
  if (message.note) column.append(h("p", { class: "note", role: "status", text: message.note }));
  if (message.problem) column.append(problem(message, message.problem, around));
  if (message.sending) column.append(h("p", { class: "state", text: words.sending }));
  element.append(column);
  return element;
}

function header(message: Message, speaker: Persona | undefined, follows: boolean, around: Surroundings): HTMLElement {
  const at = message.sentAt;
  // A bot's messages change all the time; only a person's are marked.
  const edited = message.edited && !message.deleted && speaker !== undefined;
  return h(
    "header",
    { class: follows && !edited ? "visually-hidden" : undefined },
    h("span", { class: "name", text: speaker?.name ?? words.product }),
    !speaker && !follows && h("span", { class: "bot-tag", text: words.bot }),
    at && timeOf(at, around.self.zone),
    edited && h("span", { class: "edited", text: words.edited }),
  );
}

function timeOf(at: Date, zone: string): HTMLElement {
  return h("time", { datetime: at.toISOString(), title: fullTime(at, zone), text: hourAndMinute(at, zone) });
}

function body(message: Message, around: Surroundings, mine: boolean): HTMLElement {
  if (message.deleted) return h("div", { class: "bubble gone" }, h("p", { class: "text", text: words.deleted }));
  return h(
    "div",
    { class: "bubble" },
    (message.text !== "" || message.mention) && plainText(message.text, message.mention),
    ...around.cards(message),
    mine && !message.sending && !message.problem && menu(message, around),
  );
}

function menu(message: Message, around: Surroundings): HTMLElement {
  const button = (name: "edit" | "remove", run: () => void) =>
    h("button", { type: "button", class: "icon-button", "aria-label": words[name], title: words[name], onclick: run }, icon(name));
  return h(
    "div",
    { class: "menu", role: "group", "aria-label": words.messageMenu },
    button("edit", () => around.edit(message)),
    button("remove", () => around.remove(message)),
  );
}

function problem(message: Message, why: string, around: Surroundings): HTMLElement {
  return h(
    "div",
    { class: "problem", role: "alert" },
    icon("warning"),
    h("span", { text: why }),
    h("button", { type: "button", class: "quiet", text: words.tryAgain, onclick: () => around.tryAgain(message) }),
    around.isUntold(message) &&
      h("button", { type: "button", class: "quiet", text: words.discard, onclick: () => around.discard(message) }),
  );
}
