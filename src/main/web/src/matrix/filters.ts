import { freshId, h } from "../dom";
import { chosen } from "./arrange";
import { merge, nameOf, titleOf, type Playbook } from "./model";
import type { View } from "./view";
import { dictionary, isLanguage, languages } from "./words";

type Option = readonly [value: string, text: string];

/** The choices of playbook, service and language. */
export function filters(playbooks: Playbook[], view: View, changed: () => void): HTMLElement[] {
  const words = dictionary[view.language];
  const services = merge(chosen(playbooks, view).map((playbook) => playbook.services));
  return [
    choice("playbook", words.playbook, view.playbook, [
      ["", words.allPlaybooks],
      ...playbooks.map((playbook): Option => [playbook.id, titleOf(playbook, view.language)]),
    ], (value) => {
      view.playbook = value;
      changed();
    }),
    choice("service", words.service, view.service, [
      ["", words.allServices],
      ...services.map((service): Option => [service.id, nameOf(service, view.language)]),
    ], (value) => {
      view.service = value;
      changed();
    }),
    choice("language", words.language, view.language, Object.entries(languages), (value) => {
      if (isLanguage(value)) view.language = value;
      changed();
    }),
  ];
}

function choice(key: string, label: string, value: string, options: Option[], pick: (value: string) => void) {
  const select = h("select", { id: freshId(key), "data-key": key });
  select.append(...options.map(([id, text]) => h("option", { value: id, selected: id === value, text })));
  select.addEventListener("change", () => pick(select.value));
  return h("div", { class: "filter" }, h("label", { for: select.id, text: label }), select);
}
