import type { Attachment } from "../api/types";
import { h } from "../dom";
import { icon } from "../icons";
import { words } from "../words";
import { whileBusy } from "./dialog";

export const fileOffer = "application/vnd.microsoft.teams.card.file.consent";
export const fileInfo = "application/vnd.microsoft.teams.card.file.info";

/** Asks whether a file may be put on one's drive; `answer` says whether the answer got through. */
export function drawOffer(attachment: Attachment, answer: (accepted: boolean) => Promise<boolean>): HTMLElement {
  const name = attachment.name ?? words.file;
  const content = (attachment.content ?? {}) as { description?: unknown; sizeInBytes?: unknown };
  const choice = h("div", { class: "choice" });
  const card = h(
    "div",
    { class: "card file", role: "group", "aria-label": name },
    icon("file"),
    h("p", { class: "file-name", text: name }),
    h("p", { class: "hint", text: [String(content.description ?? ""), sizeOf(content.sizeInBytes)].filter(Boolean).join(" · ") }),
    choice,
  );
  const button = (accepted: boolean) =>
    h("button", {
      type: "button",
      class: accepted ? "ac-pushButton style-positive" : "ac-pushButton",
      "aria-label": accepted ? words.acceptFile(name) : words.declineFile(name),
      text: accepted ? words.accept : words.decline,
      onclick: () =>
        void whileBusy(card, async () => {
          if (!(await answer(accepted))) return;
          const done = h("p", { class: "hint", role: "status", tabindex: -1, text: accepted ? words.accepted : words.declined });
          choice.replaceChildren(done);
          done.focus({ preventScroll: true });
        }),
    });
  choice.append(button(true), button(false));
  return card;
}

/** A file that is on one's drive. Its own address is not asked: the page takes it from the playground by its id. */
export function drawFile(attachment: Attachment, persona: string): HTMLElement {
  const name = attachment.name ?? words.file;
  const id = (attachment.content as { uniqueId?: unknown } | undefined)?.uniqueId;
  const address = `/playground/api/files/${encodeURIComponent(String(id ?? ""))}?as=${encodeURIComponent(persona)}`;
  return h(
    "div",
    { class: "card file", role: "group", "aria-label": name },
    icon("file"),
    h("p", { class: "file-name" }, h("a", { href: address, download: name, "aria-label": words.downloadFile(name), text: name })),
    h("p", { class: "hint", text: words.onYourDrive }),
  );
}

function sizeOf(bytes: unknown): string {
  if (typeof bytes !== "number" || bytes < 0) return "";
  const [amount, unit] = bytes < 1000 ? [bytes, "byte"] : bytes < 1e6 ? [bytes / 1000, "kilobyte"] : [bytes / 1e6, "megabyte"];
  return new Intl.NumberFormat("en", { style: "unit", unit, unitDisplay: "long", maximumFractionDigits: 1 }).format(amount);
}
