import type { Credit } from "#shared/domain/credits.ts";

/** Houses whose people sign with initials behind the house's own name: "dpa al rmo", "(SDA/sj)", "REUTERS MG/". */
const HOUSE = "dpa-AFX|dpa|SDA|ATS|APA|AWP|AFP|ANSA|AGI|AP|REUTERS|Reuters";
const LETTERS = "(?:[a-z]{2,4}|[A-Z]{2,4})";
const SIGNED = new RegExp(
  `^[./\\s]*(?:(?<house>${HOUSE})[/ ])?(?<list>(?:/?${LETTERS}(?=[/ ]|$)| ${LETTERS}| [a-z]\\d)+)/?\\.?$`,
);
const NO_INITIALS = /^(?:and|or|et|ou|und|oder|sid|dpa|red|afp|apa|ap|rtr|epa|keystone|xx\w*|\w\d)$/i;

/** Whether a text is what somebody signs with instead of a name. */
export const isInitials = (text: string): boolean =>
  /^(?:[a-z]{2,4}|[A-Z]{2,4})$/.test(text) && !NO_INITIALS.test(text);

/** Reads "abc/def", "dpa al rmo", "(SDA/sj)"; undefined for anything else. What the people did is not said there. */
export function readInitials(text: string): { credits: Credit[]; rest: string } | undefined {
  const { house, list } = SIGNED.exec(text.trim())?.groups ?? {};
  const isDpa = house?.startsWith("dpa") ?? false;
  // blanks join initials only behind dpa's name
  if (list === undefined || (!isDpa && (/\s/.test(list.trim()) || !text.includes("/")))) return undefined;
  const parts = list.split(/[/ ]/).filter((part) => part !== "");
  const isFew = (part: string): boolean => isInitials(part) && (house === undefined || part.length < 4);
  const signed = parts.filter(isFew);
  // "APA/sid/red" names agencies; between dpa's initials stand codes of desks
  if (isDpa ? signed.length === 0 : signed.length < parts.length) return undefined;
  const org = house === undefined ? {} : { org: house };
  return {
    credits: signed.map((name) => ({ role: "initials", name, ...org })),
    rest: parts.filter((part) => !isFew(part)).join(" "),
  };
}

/** Neighbours of one house. @param isAlone whether nothing else stands in the line */
export function printInitials(people: readonly Credit[], isAlone: boolean): string {
  const names = people.map(({ name }) => name);
  const house = people[0]?.org;
  if (house?.startsWith("dpa") && isAlone) return `${house} ${names.join(" ")}`;
  if (house !== undefined) return `${house}/${names.join("/")}`;
  return names.length === 1 ? `${names[0]}/` : names.join("/");
}
