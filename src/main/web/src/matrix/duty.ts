import { h } from "../dom";
import type { Item } from "./arrange";
import { nameOf, titleOf, type Source } from "./model";
import { dictionary, tags, type Language } from "./words";

/** One duty or fact: what it is, whose part, for which services, and which document says so. */
export function duty({ entry, playbook }: Item, language: Language, tellPlaybook: boolean): HTMLElement {
  const words = dictionary[language];
  const said = entry.words[language] ?? entry.words.en;
  const who = entry.party === "vendor" ? playbook.vendor : entry.party && words.party[entry.party];
  const part = who && entry.involvement ? words.part(who, words.involvement[entry.involvement]) : who;
  const names = playbook.services.filter(({ id }) => entry.services.includes(id)).map((each) => nameOf(each, language));
  const services = names.length === 0 ? words.everyService : words.services(names.join(", "));
  const facts = [part, services, tellPlaybook && titleOf(playbook, language)].filter(Boolean).join(" · ");
  return h(
    "li",
    { class: "duty" },
    h("h4", { text: said?.task ?? entry.id }),
    h("p", { text: said?.text ?? "" }),
    h("p", { class: "hint", text: facts }),
    h("ul", { class: "sources", "aria-label": words.sources }, ...entry.sources.map((each) => source(each, language))),
  );
}

function source(source: Source, language: Language): HTMLElement {
  const words = dictionary[language];
  return h(
    "li",
    {},
    h("cite", { lang: source.language, title: source.document, text: source.title }),
    ` (${source.date ? dateIn(source.date, language) : words.undated}) · `,
    h("span", { lang: source.language, text: source.section }),
    ` · ${words.lines(source.firstLine, source.lastLine)}`,
  );
}

function dateIn(date: string, language: Language): string {
  return new Intl.DateTimeFormat(tags[language], { dateStyle: "long", timeZone: "UTC" }).format(new Date(date));
}
