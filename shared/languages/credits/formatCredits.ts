import type { Credit, CreditRole } from "#shared/domain/credits.ts";
import type { Language } from "#shared/domain/language.ts";
import { storyLanguage } from "../index.ts";
import type { CreditGrammar } from "../language.ts";

type PrintedRole = Exclude<CreditRole, "desk">;

/** The job a credit is printed under: a desk stands among the people whose job it did. */
const jobOf = (credit: Credit): PrintedRole => {
  const role = credit.role === "desk" ? (credit.of ?? "reporting") : credit.role;
  return role === "desk" ? "reporting" : role;
};

/**
 * The sign-off in brackets, in the order of the list: "(Reportage A, avec B et C, version française D, édité par E)".
 * Neighbours with the same job share its words. Empty for nobody.
 */
export function formatCreditLine(credits: readonly Credit[], language: Language): string {
  if (credits.length === 0) return "";
  const grammar = storyLanguage(language).credits;
  const groups: { job: PrintedRole; people: Credit[] }[] = [];
  for (const credit of credits) {
    const last = groups.at(-1);
    if (last?.job === jobOf(credit)) last.people.push(credit);
    else groups.push({ job: jobOf(credit), people: [credit] });
  }
  const line = groups
    .map(({ job, people }, index) => {
      const words = grammar.print[job];
      // English opens every role with a capital, French only the line
      const shown = index === 0 || grammar.between === "; " ? capitalised(words) : words;
      return `${shown} ${joined(
        people.map((one) => person(one, grammar)),
        grammar,
      )}`;
    })
    .join(grammar.between);
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

function person(credit: Credit, grammar: CreditGrammar): string {
  const org = credit.org && (grammar.orgBefore ? ` ${grammar.orgBefore} ${credit.org}` : ` (${credit.org})`);
  const place = credit.place && ` ${grammar.places[0]} ${credit.place}`;
  return `${credit.name}${org ?? ""}${place ?? ""}`;
}

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

function joined(parts: readonly string[], grammar: CreditGrammar): string {
  if (parts.length < 2) return parts.join("");
  return `${parts.slice(0, -1).join(", ")} ${grammar.and} ${parts.at(-1)}`;
}
