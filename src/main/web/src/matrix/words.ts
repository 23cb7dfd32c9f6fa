import { english } from "./words.en";
import { french } from "./words.fr";
import { portuguese } from "./words.pt";

/** Every word of the matrix itself, by language; what the entries say comes from the server. */
export const dictionary = { en: english, fr: french, pt: portuguese };

export type Language = keyof typeof dictionary;
export type MatrixWords = typeof english;

/** How each language calls itself. */
export const languages: Record<Language, string> = { en: "English", fr: "Français", pt: "Português (Brasil)" };

/** The full tag, for dates and for who reads aloud. */
export const tags: Record<Language, string> = { en: "en-GB", fr: "fr", pt: "pt-BR" };

export function isLanguage(value: string): value is Language {
  return Object.hasOwn(dictionary, value);
}
