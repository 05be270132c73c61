import type { Credit, CreditRole } from "#shared/domain/credits.ts";
import type { Language } from "#shared/domain/language.ts";
import { HOUSE_PROFILES } from "#shared/profiles/index.ts";
import { storyLanguage } from "../index.ts";
import type { CreditGrammar, PrintedRole } from "../language.ts";

/** The job a credit is printed under: a desk stands among the people whose job it did. */
const jobOf = (credit: Credit): PrintedRole => {
  const role = credit.role === "desk" ? (credit.of ?? "reporting") : credit.role;
  return role === "desk" ? "reporting" : role;
};

/**
 * The sign-off in brackets, in the order of the list: "(Reportage A, avec B et C, version française D, édité par E)".
 * Neighbours with the same job share its words. Empty for nobody.
 * @param profile a house style's id; one of another language is not followed
 */
export function formatCreditLine(credits: readonly Credit[], language: Language, profile?: string): string {
  if (credits.length === 0) return "";
  const grammar = storyLanguage(language).credits;
  const house = profile === undefined ? undefined : HOUSE_PROFILES.find(profile);
  const style = house?.language === language ? house.credits : {};
  const groups: { job: PrintedRole; people: Credit[] }[] = [];
  for (const credit of credits) {
    const last = groups.at(-1);
    if (last?.job === jobOf(credit)) last.people.push(credit);
    else groups.push({ job: jobOf(credit), people: [credit] });
  }
  const line = groups
    .map(({ job, people }, index) => {
      const words = style.words?.[job] ?? grammar.print[job];
      const shown = index === 0 || grammar.capitals === "roles" ? capitalised(words) : words;
      const names = people.map((one, place) => person(one, grammar, place === 0, words));
      return grammar.elides ? linked(shown, joined(names, grammar)) : `${shown} ${joined(names, grammar)}`;
    })
    .join(style.between ?? grammar.between);
  return `(${line})`;
}

/** "par X et Y": those who reported, or else those who wrote; empty when nobody did either. */
export function formatByline(credits: readonly Credit[], language: Language): string {
  const grammar = storyLanguage(language).credits;
  const namesOf = (role: CreditRole): string[] => credits.filter((one) => one.role === role).map((one) => one.name);
  const reporters = namesOf("reporting");
  const names = reporters.length > 0 ? reporters : namesOf("writing");
  return names.length === 0 ? "" : `${grammar.byline} ${joined([...new Set(names)], grammar)}`;
}

function person(credit: Credit, grammar: CreditGrammar, isFirst: boolean, words: string): string {
  const name = credit.role === "desk" ? grammar.printDesk(credit.name, isFirst, words) : credit.name;
  const org =
    credit.org && (grammar.orgBefore ? ` ${grammar.orgBefore.split("|")[0]} ${credit.org}` : ` (${credit.org})`);
  // "bureau de Tokyo" says where it is
  const isInName = credit.role === "desk" && credit.name.includes(credit.place ?? "");
  const place = credit.place && !isInName && ` ${grammar.printPlace(credit.place)}`;
  return `${name}${org || ""}${place || ""}`;
}

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** "reportage de" and "Anna" are printed "reportage d'Anna", and a desk brings its own "du". */
function linked(words: string, names: string): string {
  if (!words.endsWith(" de")) return `${words} ${names}`;
  if (/^(?:du|de) /.test(names)) return `${words.slice(0, -3)} ${names}`;
  return /^[AEIOUaeiouÀÂÄÉÈÊËÎÏÔÖÛÜ]/.test(names) ? `${words.slice(0, -2)}d'${names}` : `${words} ${names}`;
}

function joined(parts: readonly string[], grammar: CreditGrammar): string {
  if (parts.length < 2) return parts.join("");
  return `${parts.slice(0, -1).join(", ")} ${grammar.and} ${parts.at(-1)}`;
}
