import type { Persona } from "../api/types";
import { h } from "../dom";
import { icon } from "../icons";
import { avatar, botMark } from "../shell/avatar";
import { words } from "../words";
import type { View } from "../workspace";
import type { Spot } from "../world";
import { titleOf, type House } from "./pane";

/** What a view shows: the conversation, and through whose eyes. */
export function paneHeader(house: House, view: View, persona: Persona, spot: Spot, call?: HTMLElement): HTMLElement {
  const { workspace } = house;
  const title = titleOf(spot);
  const mark = spot.conversation.type === "personal" ? botMark() : avatar(spot.conversation.id, spot.conversation.name);
  const channel = spot.thread && spot.conversation;
  return h(
    "header",
    { class: "pane-header" },
    h("button", { type: "button", class: "to-lists icon-button", "aria-label": words.back, onclick: house.openLists }, icon("back")),
    mark,
    h(
      "div",
      { class: "pane-title" },
      h("h2", { text: title }),
      !channel && spot.conversation.team && h("p", { class: "hint", text: spot.conversation.team }),
      channel &&
        h("button", {
          type: "button",
          class: "link",
          title: words.backToChannel(channel.name, channel.team ?? ""),
          text: words.backToChannel(channel.name, channel.team ?? ""),
          onclick: () => {
            workspace.activate(view);
            workspace.show(persona.id, channel.id);
          },
        }),
    ),
    call,
    h("span", { class: "seen-as" }, avatar(persona.id, persona.name), h("span", { text: words.as(persona.name) })),
    h(
      "button",
      {
        type: "button",
        class: "close-view icon-button",
        "aria-label": words.closeView(words.conversationAs(title, persona.name)),
        onclick: () => workspace.close(view),
      },
      icon("close"),
    ),
  );
}
