import type { CreditGrammar } from "../language.ts";
import { perGrammar } from "./perGrammar.ts";
import { isKnownPlace } from "./personNames.ts";

/** What may follow a town behind a comma and still belong to it. */
const STATES =
  "D\\.C\\.|DC|Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|" +
  "Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|" +
  "Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|" +
  "Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|" +
  "Washington|West Virginia|Wisconsin|Wyoming|Ontario|Quebec|Alberta|British Columbia|[A-Z]{2}|[NSR]\\.[CDHIJMY]\\.|" +
  "(?:Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Va|Vt|Wash|Wis|Wyo)\\.?";
const STATE = new RegExp(`^(?:${STATES})$`, "iu");

/** A state that stands alone in a list is no person. */
export const isState = (item: string): boolean => STATE.test(item);

/** Whether a list item goes on with the place before it: a state, a country, one more town ("London, New York and Tokyo"). */
export const continuesPlace = (item: string): boolean =>
  STATE.test(item) || isKnownPlace(item) || /^\p{Lu}[\p{L}\p{M}'’.-]+$/u.test(item);

const PLACED = perGrammar(
  ({ placeBefore }) =>
    new RegExp(
      `^(?<person>.*?)\\s*(?<![\\p{L}'’-])(?<word>${placeBefore})\\s+(?<place>(?:(?:the|la|le|les|new)\\s+|l['’])?\\p{Lu}.*)$`,
      "u",
    ),
);

/** Cuts "Ann Lee in New York" into the person and the place; the place is empty where none is named. */
export function splitPlace(item: string, grammar: CreditGrammar): { person: string; place: string } {
  const groups = PLACED(grammar).exec(item)?.groups;
  if (!groups) return { person: item, place: "" };
  return { person: groups.person ?? "", place: grammar.readPlace(groups.word ?? "", (groups.place ?? "").trim()) };
}
