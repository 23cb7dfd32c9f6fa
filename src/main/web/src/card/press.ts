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

/** Takes or declines a file that was offered; whether that got through. */
export async function answerOffer(accepted: boolean, pressing: Pressing): Promise<boolean> {
  const verb = accepted ? "accept" : "decline";
  const result = await send({ type: "fileConsent/invoke", verb, data: {} }, {}, pressing);
  if (result.kind === "text") pressing.note(result.text);
  return result.kind !== "text";
}

/** Asks the server, and shows what came back. */
async function ask(action: CardAction, inputs: Inputs, pressing: Pressing): Promise<void> {
  const result = await send(action, inputs, pressing);
  if (result.kind === "text") pressing.note(result.text);
  if (result.kind === "dialog") dialog(result.content, pressing);
}

/** Asks the server; what keeps it from answering is said in words. */
async function send(action: CardAction, inputs: Inputs, pressing: Pressing): Promise<Result> {
  const { persona, spot, activityId } = pressing;
  pressing.asks();
  try {
    return read(await playground.press({ as: persona, in: spot, activityId, action, inputs }));
  } catch (problem) {
    if (!(problem instanceof playground.Refused)) throw problem;
    const unreachable = problem.status === 0 && words.failure.actionUnreachable;
    return { kind: "text", text: problem.reason ?? (unreachable || words.failure.action(problem.status)) };
  }
}

/** A dialog of the bot's: its Submit goes back as the dialog's own, whose answer may be shown in its place. */
function dialog(content: DialogContent, pressing: Pressing): void {
  openDialog(content, async (action, open) => {
    const within = { ...pressing, note: open.note };
    if (!(action instanceof SubmitAction)) return press(action, within);
    const result = await send({ type: "task/submit", data: dataOf(action) }, inputsOf(action), within);
    if (result.kind === "text") open.note(result.text);
    else if (result.kind === "dialog") open.show(result.content);
    else open.close();
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
    const value: unknown = input.value;
    // An empty number is one that is none; all that is filled in goes as text.
    if (input.id) inputs[input.id] = value === undefined || Number.isNaN(value) ? "" : String(value);
  }
  return inputs;
}
