import { h } from "../dom";
import type { Item, Telling } from "./arrange";
import { nameOf, titleOf, wordsOf, type Source } from "./model";
import { dictionary, tags, type Language } from "./words";

/** One duty or fact: what it is, whose part, for which services, and which playbooks and documents say so. */
export function duty(item: Item, language: Language, tellPlaybooks: boolean): HTMLElement {
  const versions = grouped(item, (telling) => {
    const { task, text } = wordsOf(telling.entry, language);
    return [partOf(telling, language), task, text].join("\n");
  });
  const card = h("li", { class: "duty" });
  let heading = "";
  for (const each of versions) {
    const { task } = wordsOf(each[0].entry, language);
    if (task !== heading) card.append(h("h4", { text: task }));
    card.append(version(each, language, tellPlaybooks));
    heading = task;
  }
  return card;
}

/** What some of the playbooks say in the same words; where others know more or less of it, that is a version of its own. */
function version(tellings: Item, language: Language, tellPlaybooks: boolean): HTMLElement {
  const sources = h("ul", { class: "sources", "aria-label": dictionary[language].sources });
  sources.append(...sourcesOf(tellings).map((each) => source(each, language)));
  return h(
    "div",
    { class: "version" },
    h("p", { text: wordsOf(tellings[0].entry, language).text }),
    ...facts(tellings, language, tellPlaybooks).map((text) => h("p", { class: "hint", text })),
    sources,
  );
}

/** One line, or one for each set of services where the playbooks tell it for different ones. */
function facts(tellings: Item, language: Language, tellPlaybooks: boolean): string[] {
  return grouped(tellings, (telling) => servicesOf(telling, language)).map((same) => {
    const titles = same.map(({ playbook }) => titleOf(playbook, language)).join(", ");
    const all = [partOf(same[0], language), servicesOf(same[0], language), tellPlaybooks && titles];
    return all.filter(Boolean).join(" · ");
  });
}

function grouped(tellings: Item, key: (telling: Telling) => string): Item[] {
  const groups = new Map<string, Item>();
  for (const telling of tellings) {
    const group = groups.get(key(telling));
    if (group) group.push(telling);
    else groups.set(key(telling), [telling]);
  }
  return [...groups.values()];
}

function partOf({ entry, playbook }: Telling, language: Language): string | null {
  const words = dictionary[language];
  const who = entry.party === "vendor" ? playbook.vendor : entry.party && words.party[entry.party];
  return who && entry.involvement ? words.labelled(who, words.involvement[entry.involvement]) : who;
}

function servicesOf({ entry, playbook }: Telling, language: Language): string {
  const words = dictionary[language];
  const names = playbook.services.filter(({ id }) => entry.services.includes(id)).map((each) => nameOf(each, language));
  return names.length === 0 ? words.everyService : words.services(names.join(", "));
}

/** Every place once, also where two playbooks name the same. */
function sourcesOf(tellings: Item): Source[] {
  const places = tellings.flatMap(({ entry }) => entry.sources);
  return [...new Map(places.map((each) => [`${each.document} ${each.firstLine}-${each.lastLine}`, each])).values()];
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
