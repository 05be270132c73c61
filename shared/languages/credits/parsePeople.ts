import type { Credit, CreditRole } from "#shared/domain/credits.ts";
import type { CreditGrammar } from "../language.ts";

export type People = { readonly credits: readonly Credit[]; readonly rest: readonly string[] };

const PARTICLES =
  "de|du|des|da|das|do|dos|di|del|della|van|von|der|den|ter|ten|la|le|el|al|bin|ibn|ben|bint|y|e|zu|af|av|st";
const CAPITAL_WORD = String.raw`(?:[dDlLO]['’]|(?:al|el|Al|El)-)?\p{Lu}[\p{L}\p{M}'’.\-]*`;
const NAME = new RegExp(`^${CAPITAL_WORD}(?:\\s+(?:${PARTICLES}|${CAPITAL_WORD})){0,6}$`, "u");
const PARTICLE_FIRST = new RegExp(
  `^(?:${PARTICLES})(?:\\s+(?:${PARTICLES}))?\\s+${CAPITAL_WORD}(?:\\s+${CAPITAL_WORD})*$`,
  "u",
);

const ARTICLE = /^(?:les?|la|l['’]|the|an?|une?|des)$/i;

/** What may follow a city behind a comma and still belong to it. */
const STATES =
  "D\\.C\\.|Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|" +
  "Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|" +
  "Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|" +
  "Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|" +
  "Washington|West Virginia|Wisconsin|Wyoming|Ontario|Quebec|Alberta|British Columbia|" +
  "(?:Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Va|Vt|Wash|Wis|Wyo)\\.";
const STATE = new RegExp(`^(?:${STATES})$`, "iu");

/** Whether a text reads like a person's name: capitalised words, particles, initials. */
const isName = (text: string): boolean => !ARTICLE.test(text) && (NAME.test(text) || PARTICLE_FIRST.test(text));

/** Reads a list of people. What is no person, desk or place is handed back word for word. */
export function parsePeople(text: string, roles: readonly CreditRole[], grammar: CreditGrammar): People {
  const credits: Credit[][] = [];
  const rest: string[] = [];
  for (const item of items(text, grammar)) {
    const previous = credits.at(-1);
    const read = readItem(item, roles, grammar);
    if (read) credits.push(read);
    else if (previous && addToPrevious(item, previous, grammar)) continue;
    else rest.push(item);
  }
  // "Reporting and writing by A and B": first everybody's first job, then everybody's second
  return { credits: roles.flatMap((_, job) => credits.flatMap((one) => one[job] ?? [])), rest };
}

/** Splits at commas and joining words, but not inside "Washington, D.C." or "JAKARTA/SURABAYA". */
function items(text: string, grammar: CreditGrammar): string[] {
  const joins = grammar.joins.map((word) => `\\s${word}\\s`).join("|");
  const parts = text.split(
    new RegExp(`\\s*[,;]\\s*(?:(?:${grammar.joins.join("|")})\\s+)?|${joins}|\\s/\\s|/(?=\\p{Lu}\\p{Ll})`, "u"),
  );
  const kept: string[] = [];
  for (const part of parts
    .map((one) => one.replace(new RegExp(`\\s(?:${grammar.joins.join("|")})$`), "").trim())
    .filter((one) => one !== "")) {
    const last = kept.at(-1);
    if (last !== undefined && STATE.test(part) && hasPlace(last, grammar)) kept[kept.length - 1] = `${last}, ${part}`;
    else kept.push(part);
  }
  return kept;
}

const placePattern = (grammar: CreditGrammar): RegExp =>
  new RegExp(`^(.*?)\\s*(?<![\\p{L}])(?:${grammar.places.join("|")})\\s+(\\p{Lu}.*)$`, "u");

const hasPlace = (item: string, grammar: CreditGrammar): boolean => placePattern(grammar).test(item);

function readItem(item: string, roles: readonly CreditRole[], grammar: CreditGrammar): Credit[] | undefined {
  const cleaned = item
    .replace(/^(?:by|par|from)\s+/i, "")
    .replace(/\s*\.$/, (end) => (/\b\p{Lu}\.$/u.test(item) ? end : ""));
  if (new RegExp(grammar.desk, "u").test(cleaned)) {
    const name = cleaned.replace(/^(?:the|le|la|du|de la)\s+/i, "").replace(/^l['’]/i, "");
    return roles.map((of) => ({ role: "desk", name, of }));
  }
  const withPlace = placePattern(grammar).exec(cleaned);
  const place = withPlace?.[2]?.trim();
  const person = (withPlace?.[1] ?? cleaned).trim();
  const { name, org } = splitOrg(person, grammar);
  if (!isName(name)) return undefined;
  return roles.map((role) => ({ role, name, ...(place ? { place } : {}), ...(org ? { org } : {}) }));
}

function splitOrg(person: string, grammar: CreditGrammar): { name: string; org?: string } {
  const bracketed = /^(.+?)\s*\(([^()]+)\)$/.exec(person);
  if (bracketed?.[1] && bracketed[2]) return { name: bracketed[1], org: bracketed[2].trim() };
  if (!grammar.orgBefore) return { name: person };
  const [name = "", ...org] = person.split(new RegExp(`\\s${grammar.orgBefore}\\s(?:the\\s)?`));
  return org.length > 0 ? { name, org: org.join(` ${grammar.orgBefore} `) } : { name };
}

/** A place that stands behind an apposition: "X, senior analyst, in HONG KONG". */
function addToPrevious(item: string, previous: Credit[], grammar: CreditGrammar): boolean {
  const alone = placePattern(grammar).exec(item);
  if (alone?.[1] !== "" || !alone[2]) return false;
  const place = alone[2].trim();
  previous.forEach((credit, index) => {
    previous[index] = { ...credit, place };
  });
  return true;
}
