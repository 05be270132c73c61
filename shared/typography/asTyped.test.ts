import fc from "fast-check";
import { expect, test } from "vitest";
import type { HouseProfile } from "../profiles/houseProfile.ts";
import { HOUSE_PROFILES } from "../profiles/index.ts";
import { TYPED_RULES, typedEdit } from "./asTyped.ts";
import { applyEdits, type Edit } from "./edit.ts";
import { houseEdits } from "./houseEdits.ts";
import { quotationMarks } from "./quotes.ts";

/** Types a text sign by sign, as a person does who never looks back. */
function type(text: string, house: HouseProfile, after = ""): string {
  let line = "";
  let last: Edit | undefined;
  for (const sign of text) {
    line += sign;
    last = typedEdit(line, after, house, last);
    if (last) line = line.slice(0, last.start) + last.to + line.slice(last.end);
  }
  return line;
}
const houseOf = (id: string): HouseProfile => {
  const house = HOUSE_PROFILES.find(id);
  if (!house) throw new Error(`no profile ${id}`);
  return house;
};
const shown = (text: string): string => text.replaceAll("\u00a0", "~").replaceAll("\u202f", "^");

test.each([
  ["site-fr", `l'usine, dit-il, "rouvre" demain...`, "l’usine, dit-il, «~rouvre~» demain…"],
  ["site-fr", "Vraiment ? Non! Si: voilà; 3%", "Vraiment~? Non~! Si~: voilà~; 3~%"],
  ["book-fr", "Vraiment? Oui -- sans doute - non", "Vraiment^? Oui – sans doute – non"],
  ["site-fr", "« Oui », dit-elle", "«~Oui~», dit-elle"],
  ["reuters-fr", "« Oui », dit l’usine…", `"Oui", dit l'usine...`],
  ["reuters-fr", "Vraiment ? (Oui!)", "Vraiment~? (Oui~!)"],
  ["reuters-en", "Really ? “No” !", `Really? "No"!`],
  ["ap-en", "one -- two", "one — two"],
  [
    "site-fr",
    "voir https://exemple.fr/a?b=1;c!d et a.b@exemple.fr;",
    "voir https://exemple.fr/a?b=1;c!d et a.b@exemple.fr;",
  ],
  ["site-fr", "3:2, à 13:34:05", "3:2, à 13:34:05"],
  ["site-fr", "....", "...."],
  ["site-fr", "1.2.3 et .FCHI", "1.2.3 et .FCHI"],
  ["site-fr", "peut-être après-demain - et - ", "peut-être après-demain – et – "],
])("%s: typed %s", (profile, text, expected) => expect(shown(type(text, houseOf(profile)))).toBe(expected));

test("an address is left alone from its colon on, not only once it is known for one", () => {
  expect(typedEdit("voir https:", "", houseOf("site-fr"))).toBeUndefined();
});

test("in the middle of a word nothing is put before a sign", () => {
  expect(type("ab?", houseOf("site-fr"), "cd")).toBe("ab?");
});

test("a text typed sign by sign is what the command makes of the same text, for the rules that both have", () => {
  const word = fc.constantFrom(
    "l'usine",
    "Paris",
    "été",
    "3",
    "12",
    "aujourd'hui",
    "M. Li",
    "3%",
    "3 %",
    "d’abord",
    "5:3",
  );
  const sign = fc.constantFrom("", "", ",", ".", "...", "…", "?", " ?", " !", ";", " :", ":", "?!", " --", " -");
  const passage = fc
    .array(fc.tuple(word, sign), { minLength: 1, maxLength: 4 })
    .map((all) => all.map((one) => one.join("")).join(" "));
  const marks = fc.constantFrom(['"', '"'], ["« ", " »"], ["«", "»"], ["“", "”"], ["«\u00a0", "\u00a0»"], ["", ""]);
  const quoted = fc
    .tuple(marks, passage)
    .map(([[open, close], words]) => `${open}${words.replace(/[ -]+$/, "")}${close}`);
  const text = fc.array(quoted, { minLength: 1, maxLength: 3 }).map((all) => all.join(" "));
  fc.assert(
    fc.property(text, fc.constantFrom(...HOUSE_PROFILES.all), (raw, house) => {
      const set = (line: string): string =>
        applyEdits(line, houseEdits(line, house, [], [quotationMarks, ...TYPED_RULES]));
      expect(shown(type(raw, house))).toBe(shown(set(set(set(raw)))));
    }),
    { numRuns: 2000 },
  );
});
