import type { PressResult } from "../api/types";
import { words } from "../words";
import type { DialogContent } from "./dialog";

/** What an invoke came to, for the person who caused it. */
export type Result =
  | { kind: "nothing" }
  | { kind: "text"; text: string }
  | { kind: "dialog"; content: DialogContent };

type Json = Record<string, unknown>;

/** Reads an invoke's answer, a card action's as well as a dialog's. */
export function read({ status, body }: PressResult): Result {
  if (status < 200 || status >= 300) return { kind: "text", text: words.failure.action(status) };
  if (!isObject(body)) return { kind: "nothing" };
  if (isObject(body["task"])) return readTask(body["task"]);
  return readAction(body);
}

function readAction(body: Json): Result {
  const { type, value, statusCode } = body;
  if (type === "application/vnd.microsoft.activity.message") return { kind: "text", text: String(value ?? "") };
  if (typeof statusCode === "number" && statusCode >= 400) {
    const message = isObject(value) && typeof value["message"] === "string" ? value["message"] : "";
    return { kind: "text", text: message || words.failure.action(statusCode) };
  }
  // A card in the answer takes the place of the pressed one: the conversation's feed brings it.
  return { kind: "nothing" };
}

function readTask(task: Json): Result {
  const value = task["value"];
  if (task["type"] === "message") {
    return { kind: "dialog", content: { title: words.product, text: String(value ?? "") } };
  }
  if (!isObject(value)) return { kind: "nothing" };
  const title = typeof value["title"] === "string" ? value["title"] : words.dialogTitle;
  const attachment = value["card"];
  if (isObject(attachment)) return { kind: "dialog", content: { title, card: attachment["content"] ?? attachment } };
  return { kind: "dialog", content: { title, text: words.dialogUrl } };
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
