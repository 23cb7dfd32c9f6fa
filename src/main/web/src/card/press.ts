import { Action, ExecuteAction, OpenUrlAction, SubmitAction } from "adaptivecards";
import * as playground from "../api/playground";
import type { CardAction } from "../api/types";
import { words } from "../words";
import { openDialog, type DialogContent } from "./dialog";
import { isSafeLink } from "./markdown";
import { read, type Result } from "./result";

/** Who presses, on which message, and where what comes back is shown. */
export interface Pressing {
  persona: string;
  spot: string;
  activityId: string;
  /** Called before the server is asked, whose answer may be a message. */
  asks(): void;
  note(text: string): void;
  say(text: string): void;
}

type Inputs = Record<string, unknown>;

/** Does what a button of a card in the conversation asks for. */
export async function press(action: Action, pressing: Pressing): Promise<void> {
  if (action instanceof OpenUrlAction) return openLink(action, pressing);
  if (action instanceof ExecuteAction) {
    return ask({ type: "Action.Execute", verb: action.verb, data: dataOf(action) }, inputsOf(action), pressing);
  }
  if (!(action instanceof SubmitAction)) return;
  const data = dataOf(action);
  const teams = data["msteams"] as { type?: string; value?: unknown } | undefined;
  if (teams?.type === "imBack") return pressing.say(String(teams.value ?? ""));
  const type = teams?.type === "task/fetch" ? "task/fetch" : "Action.Submit";
  return ask({ type, data }, inputsOf(action), pressing);
}

/** Asks the server, and shows what came back. */
async function ask(action: CardAction, inputs: Inputs, pressing: Pressing): Promise<void> {
  const { persona, spot, activityId } = pressing;
  let result: Result;
  pressing.asks();
  try {
    const answer = await playground.press({ as: persona, in: spot, activityId, action, inputs });
    result = read(answer);
  } catch (problem) {
    if (!(problem instanceof playground.Refused)) throw problem;
    const unreachable = problem.status === 0 && words.failure.actionUnreachable;
    return pressing.note(problem.reason ?? (unreachable || words.failure.action(problem.status)));
  }
  if (result.kind === "text") pressing.note(result.text);
  if (result.kind === "dialog") dialog(result.content, pressing);
}

/** A dialog of the bot's: its Submit goes back as the dialog's own, whose answer may be a next dialog. */
function dialog(content: DialogContent, pressing: Pressing): void {
  openDialog(content, async (action, close, inDialog) => {
    const within = { ...pressing, note: inDialog };
    if (!(action instanceof SubmitAction)) return press(action, within);
    let answered = false;
    await ask({ type: "task/submit", data: dataOf(action) }, inputsOf(action), {
      ...pressing,
      note: (text) => ((answered = true), inDialog(text)),
    });
    if (!answered) close();
  });
}

function openLink(action: OpenUrlAction, pressing: Pressing): void {
  if (action.url && isSafeLink(action.url)) window.open(action.url, "_blank", "noopener,noreferrer");
  else pressing.note(words.linkRefused);
}

/** What the card's author wrote, without what was filled in. */
function dataOf(action: ExecuteAction | SubmitAction): Record<string, unknown> {
  const data: unknown = action.toJSON()?.data;
  return typeof data === "object" && data !== null ? (data as Record<string, unknown>) : {};
}

function inputsOf(action: Action): Inputs {
  const inputs: Inputs = {};
  for (const input of Object.values(action.getReferencedInputs() ?? {})) {
    if (input.id) inputs[input.id] = input.value ?? "";
  }
  return inputs;
}
