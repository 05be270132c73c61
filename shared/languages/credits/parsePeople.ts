import type { Credit, CreditRole } from "#shared/domain/credits.ts";
import type { CreditGrammar } from "../language.ts";
import { readInitials } from "./initials.ts";
import { joinsOf, perGrammar } from "./perGrammar.ts";
import { isKnownPlace, isNoPerson, isPersonName, splitTitle } from "./personNames.ts";
import { continuesPlace, isState, splitPlace } from "./places.ts";

export type People = { readonly credits: readonly Credit[]; readonly rest: readonly string[] };

/** One thing of a list, with the separator that stood before it. */
type Item = { readonly text: string; readonly before: string };

/** Reads a list of people. What is no person, desk or place is handed back word for word. */
export function parsePeople(text: string, roles: readonly CreditRole[], grammar: CreditGrammar): People {
  const found: Credit[] = [];
  const rest: string[] = [];
  for (const item of joinTowns(splitItems(text, grammar), grammar)) {
    const signed = readInitials(item.text);
    if (signed) {
      found.push(...signed.credits);
      continue;
    }
    const last = found.at(-1);
    if (last && extended(last, item)) {
      found[found.length - 1] = extended(last, item) ?? last;
      continue;
    }
    const read = readItem(item.text, grammar);
    if (!read) {
      const placed = last && withPlaceOf(item.text, last, grammar);
      if (placed) found[found.length - 1] = placed.credit;
      const text = placed ? placed.rest : item.text;
      if (text !== "") rest.push(text);
      continue;
    }
    found.push(read.credit);
    if (read.rest) rest.push(read.rest);
  }
  // "Reporting and writing by A and B": first everybody's first job, then everybody's second
  const [, ...more] = roles;
  const people = found.filter(({ role }) => role !== "initials");
  const first = roles.slice(0, 1).flatMap((role) => found.map((one) => inRole(one, role)));
  return { credits: [...first, ...more.flatMap((role) => people.map((one) => inRole(one, role)))], rest };
}

const inRole = (credit: Credit, role: CreditRole): Credit =>
  credit.role === "initials" ? credit : credit.role === "desk" ? { ...credit, of: role } : { ...credit, role };

/** Nothing is split between brackets: "A (Washington, D.C.)". */
const SEPARATOR = perGrammar((grammar) => {
  const joins = joinsOf(grammar);
  return new RegExp(
    `(\\s*[,;]\\s*(?:(?:${joins})\\s+)?|(?<!\\svon)\\s(?:${joins})\\s|\\s/\\s*|/\\s+(?![\\s,;])|/(?=\\p{Lu}\\p{Ll}))(?![^()]*\\))`,
    "u",
  );
});
const LAST_JOIN = perGrammar((grammar) => new RegExp(`\\s(?:${joinsOf(grammar)})$`, "u"));
const DESK = perGrammar(({ desk }) => new RegExp(desk, "u"));
const BODY_BEHIND = perGrammar(
  ({ orgBefore }) => new RegExp(`^(?<name>.+?)\\s(?:${orgBefore})\\s(?<org>(?:the )?(?:\\p{Lu}|dpa).*)$`, "u"),
);

/** Splits at commas and joining words; slashes only between names, for "JAKARTA/SURABAYA" is one place. */
function splitItems(text: string, grammar: CreditGrammar): Item[] {
  const parts = text.split(SEPARATOR(grammar));
  const items: Item[] = [];
  for (let index = 0; index < parts.length; index += 2) {
    const value = (parts[index] ?? "").replace(LAST_JOIN(grammar), "").trim();
    if (value === "") continue;
    const before = index === 0 ? "" : (parts[index - 1] ?? "");
    items.push({ text: value, before });
  }
  return items;
}

/** "Sofia, Budapest and Vilnius bureaux" is one desk: the towns before the last are no people. */
function joinTowns(items: readonly Item[], grammar: CreditGrammar): Item[] {
  const joined: Item[] = [];
  for (const item of items) {
    let text = item.text;
    let before = item.before;
    const isDesk = /\b(?:bureau[sx]|newsrooms|teams|desks)$/i.test(text) && DESK(grammar).test(text);
    while (isDesk && joined.length > 0) {
      const last = joined.at(-1);
      const town = last?.text.replace(/^(?:by |from )?(?:the |les? )?/, "") ?? "";
      if (!last || isState(town) || !(isKnownPlace(town) || /^\p{Lu}[\p{L}.-]*$/u.test(town) || endsInTopic(town)))
        break;
      text = `${last.text}${before}${text}`;
      before = last.before;
      joined.pop();
    }
    joined.push({ text, before });
  }
  return joined;
}

/** "London markets" of "London markets and economics teams". */
const endsInTopic = (text: string): boolean => {
  const [town = "", topic = "", ...more] = text.split(" ");
  return more.length === 0 && isKnownPlace(town) && /^\p{Ll}+$/u.test(topic);
};

/** "Washington" + ", D.C.", "London" + " and Tokyo", "Doe" + ", Jr.", a body behind its person. */
function extended(last: Credit, item: Item): Credit | undefined {
  if (/^(?:Jr|Sr|II|III)\.?$/.test(item.text)) return { ...last, name: `${last.name}${item.before}${item.text}` };
  const town = last.role === "desk" ? item.text.replace(/^(?:de |d['’]|à |in )/, "") : item.text;
  const isTown = continuesPlace(town);
  if (last.role === "desk") {
    if (isKnownPlace(item.text) && !last.place && item.before.trim() === ",") return { ...last, place: item.text };
    if (!isTown || !last.place || !last.name.endsWith(last.place)) return undefined;
    return {
      ...last,
      name: `${last.name}${item.before}${item.text}`,
      place: `${last.place}${item.before}${item.text}`,
    };
  }
  // "Ann Lee, Washington, and Bo Ray, Tokyo"
  if (!last.place && item.before.trim() === "," && isKnownPlace(item.text)) return { ...last, place: item.text };
  if (!last.org && isNoPerson(item.text) && !isKnownPlace(item.text)) return { ...last, org: item.text };
  if (last.place && isTown) return { ...last, place: `${last.place}${item.before}${item.text}` };
  return undefined;
}

function readItem(item: string, grammar: CreditGrammar): { credit: Credit; rest: string } | undefined {
  const cleaned = item
    .replace(/^(?:and|et|und|y) /, "")
    .replace(/^(?:by |par |from |von |por |d['’](?=\p{Lu}\p{Ll}+ )|de (?=\p{Lu}\p{Ll}+ \p{Lu}))\s*/u, "")
    .replace(/\s*\.$/, (end) => (/(?:\p{Lu}|\b[JS]r|, \p{L}+)\.$/u.test(item) ? end : ""));
  const desk = readDesk(cleaned, grammar);
  if (desk) return { credit: desk, rest: "" };
  const via = /^(?<who>\p{Lu}.*?) (?<rest>via .+)$/u.exec(cleaned)?.groups;
  const { person, place } = placeOf(via?.who ?? cleaned, grammar);
  const { name, org } = splitOrg(person.trim(), grammar);
  const titled = splitTitle(name);
  const who = titled?.name ?? name;
  if (!isPersonName(who) || isState(who)) return undefined;
  const aside = [titled?.title, via?.rest].filter((one) => one !== undefined).join("; ");
  const body = org ?? (isNoPerson(place) && !isKnownPlace(place) ? place : undefined);
  return {
    credit: {
      role: "reporting",
      name: who,
      ...(place !== "" && body !== place && { place }),
      ...(body !== undefined && { org: body }),
    },
    rest: aside,
  };
}

/** Where a person was: behind a preposition, or in brackets where the language puts it there. */
function placeOf(text: string, grammar: CreditGrammar): { person: string; place: string } {
  const groups = /^(?<person>.+?)\s*\((?<place>\p{Lu}[^()]*)\)$/u.exec(text)?.groups;
  const isPlace = groups?.place && (grammar.bracketsArePlaces || isKnownPlace(groups.place));
  return isPlace && groups?.person && groups.place
    ? { person: groups.person, place: groups.place.trim() }
    : splitPlace(text, grammar);
}

/** A collective with the town in its name, without its article; undefined for a person. */
export function readDesk(text: string, grammar: CreditGrammar): Credit | undefined {
  const match = DESK(grammar).exec(text);
  if (!match || /\bvia\b/.test(text)) return undefined;
  const name = text.replace(
    /^(?:the |les? |la |du |des |de la |de l['’]|l['’]|d(?:er|ie|as|em|en) |el |los |las |il |['’]|[oa]s? (?=redaç|sucursal|mesa|equipe|desk))/i,
    "",
  );
  const town = match.groups?.place ?? match.groups?.town ?? / (?:in|at|à) (\p{Lu}[^,]*)$/u.exec(name)?.[1];
  const place = town && !/\d/.test(town) && !isAgencyWord(town) ? { place: town } : {};
  return { role: "desk", name, ...place };
}

const isAgencyWord = (text: string): boolean => /^(?:Reuters|AFP|AP|Economics?|Markets?|Energy|Equities)/i.test(text);

function splitOrg(person: string, grammar: CreditGrammar): { name: string; org?: string } {
  const bracketed = /^(?<name>.+?)\s*\((?<org>[^()]+)\)$/.exec(person)?.groups;
  if (bracketed?.name && bracketed.org && !isKnownPlace(bracketed.org))
    return { name: bracketed.name, org: bracketed.org.trim() };
  if (!grammar.orgBefore) return { name: person };
  const groups = BODY_BEHIND(grammar).exec(person)?.groups;
  return groups?.name && groups.org ? { name: groups.name, org: groups.org } : { name: person };
}

/** The place of an apposition: "X, senior analyst, in HONG KONG", "X, correspondante à Lyon". */
function withPlaceOf(item: string, last: Credit, grammar: CreditGrammar): { credit: Credit; rest: string } | undefined {
  const { person, place } = splitPlace(item, grammar);
  const isAside = person === "" || (last.place === undefined && /^\p{Ll}+(?: \p{Ll}+){0,3}$/u.test(person));
  return isAside && place !== "" ? { credit: { ...last, place }, rest: person } : undefined;
}
