import { type Credit, type CreditRole, jobOf } from "#shared/domain/credits.ts";
import type { Language } from "#shared/domain/language.ts";
import type { CreditStyle } from "#shared/profiles/houseProfile.ts";
import { HOUSE_PROFILES } from "#shared/profiles/index.ts";
import { storyLanguage } from "../index.ts";
import type { CreditGrammar, PrintedRole } from "../language.ts";
import { printInitials } from "./initials.ts";

/** Neighbours in print: people under the same words, or initials of one house. */
type Group = { readonly job: PrintedRole | "initials"; readonly people: Credit[] };

/**
 * The sign-off, in the order of the list: "(Reportage A, avec B et C, version française D, édité par E)".
 * Neighbours with the same job share its words. Empty for nobody.
 * @param profile a house style's id; one of another language is not followed
 */
export function formatCreditLine(credits: readonly Credit[], language: Language, profile?: string): string {
  const grammar = storyLanguage(language).credits;
  const style = styleOf(language, profile);
  if (style.mark !== undefined) return style.mark;
  if (credits.length === 0) return "";
  if (style.signs === "initials" && credits.every(hasInitials)) {
    return printInitials(
      credits.map(({ initials, name }) => ({ role: "initials", name: initials ?? name })),
      true,
    );
  }
  const groups = grouped(credits);
  const [only] = groups.length === 1 ? groups : [];
  if (only?.job === "initials" && (only.people[0]?.org ?? "dpa").startsWith("dpa")) {
    return printInitials(only.people, true);
  }
  const isSentence = style.isSentence === true && groups.some(({ job }) => job !== "initials");
  const between = style.isSentence && !isSentence ? ", " : (style.between ?? grammar.between);
  let line = "";
  for (const group of groups) {
    // a full stop stands already behind "D.C."
    const isAside = isSentence && group.job === "initials";
    const isStopped = isSentence && line.endsWith(".") && !isAside;
    const printed = printGroup(group, line === "", grammar, isStopped ? { ...style, closes: {} } : style);
    line += `${line === "" ? "" : isStopped ? " " : isAside ? ", " : between}${printed}`;
  }
  return isSentence ? line.replace(/\.?$/, ".") : `(${line})`;
}

/** "par X et Y": those who reported, or else those who wrote; empty when nobody did either. */
export function formatByline(credits: readonly Credit[], language: Language): string {
  const grammar = storyLanguage(language).credits;
  const namesOf = (role: CreditRole): string[] => credits.filter((one) => one.role === role).map((one) => one.name);
  const reporters = namesOf("reporting");
  const names = reporters.length > 0 ? reporters : namesOf("writing");
  return names.length === 0 ? "" : `${grammar.byline} ${joined([...new Set(names)], grammar)}`;
}

function styleOf(language: Language, profile: string | undefined): CreditStyle {
  const house = profile === undefined ? undefined : HOUSE_PROFILES.find(profile);
  return house?.language === language ? house.credits : {};
}

const hasInitials = ({ role, initials, org }: Credit): boolean =>
  role === "initials" ? org === undefined : initials !== undefined;

function grouped(credits: readonly Credit[]): Group[] {
  const groups: Group[] = [];
  for (const credit of credits) {
    const last = groups.at(-1);
    const isOfHouse = credit.role !== "initials" || last?.people[0]?.org === credit.org;
    if (last?.job === jobOf(credit) && isOfHouse) last.people.push(credit);
    else groups.push({ job: jobOf(credit), people: [credit] });
  }
  return groups;
}

function printGroup({ job, people }: Group, isFirst: boolean, grammar: CreditGrammar, style: CreditStyle): string {
  if (job === "initials") return printInitials(people, false);
  const behind = style.closes?.[job];
  const words = style.words?.[job] ?? grammar.print[job];
  const names = joined(
    people.map((one, place) => printPerson(one, grammar, style, place === 0 && !behind, words)),
    grammar,
  );
  if (behind) return `${capitalised(names)} ${behind}`;
  const shown = isFirst || grammar.capitals === "roles" || style.isSentence ? capitalised(words) : words;
  return grammar.link?.(shown, names) ?? `${shown} ${names}`;
}

function printPerson(
  credit: Credit,
  grammar: CreditGrammar,
  style: CreditStyle,
  isFirst: boolean,
  words: string,
): string {
  const name = credit.role === "desk" ? grammar.printDesk(credit.name, isFirst, words) : credit.name;
  const org =
    credit.org && (grammar.orgBefore ? ` ${grammar.orgBefore.split("|")[0]} ${credit.org}` : ` (${credit.org})`);
  // "bureau de Tokyo" says where it is
  const isInName = credit.role === "desk" && credit.name.includes(credit.place ?? "");
  const where = credit.place && (style.bracketsPlaces ? `(${credit.place})` : grammar.printPlace(credit.place));
  return `${name}${org || ""}${where && !isInName ? ` ${where}` : ""}`;
}

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

function joined(parts: readonly string[], grammar: CreditGrammar): string {
  if (parts.length < 2) return parts.join("");
  const last = parts.at(-1) ?? "";
  const { before, word } = grammar.andBefore ?? {};
  const and = before && word && new RegExp(`^(?:${before})`, "u").test(last) ? word : grammar.and;
  return `${parts.slice(0, -1).join(", ")} ${and} ${last}`;
}
