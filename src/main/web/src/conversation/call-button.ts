import * as playground from "../api/playground";
import type { Conversation, Persona } from "../api/types";
import { h } from "../dom";
import { icon } from "../icons";
import { notice } from "../shell/notices";
import { words } from "../words";
import type { WorldView } from "../world";
import { failure, whyNot } from "./failure";

/** Begins or ends the call of a group chat, of which Handrail is told. */
export class CallButton {
  private readonly label = h("span");
  readonly element = h(
    "button",
    { type: "button", class: "quiet call", onclick: () => void this.press() },
    icon("call"),
    this.label,
  );
  private going = false;

  constructor(
    private readonly world: WorldView,
    private readonly persona: Persona,
    private readonly chat: Conversation,
  ) {
    this.look(chat);
  }

  look(chat: Conversation): void {
    this.going = chat.inCall;
    this.label.textContent = this.going ? words.endCall : words.startCall;
    this.element.classList.toggle("going", this.going);
  }

  private async press(): Promise<void> {
    try {
      const { inCall, status } = await playground.meeting(this.chat.id, this.persona.id, this.going ? "end" : "start");
      this.look({ ...this.chat, inCall });
      const why = failure(status);
      if (why) notice(why);
      await this.world.reload();
    } catch (problem) {
      notice(whyNot(problem));
    }
  }
}
