import fc from "fast-check";
import { expect, test } from "vitest";
import { HOUSE_PROFILES } from "../profiles/index.ts";
import { applyEdits } from "./edit.ts";
import { houseEdits } from "./houseEdits.ts";

function set(text: string, profile: string): string {
  const house = HOUSE_PROFILES.find(profile);
  if (!house) throw new Error(`no profile ${profile}`);
  return applyEdits(text, houseEdits(text, house));
}
/** Blanks that cannot be seen, made visible. */
const shown = (text: string): string => text.replaceAll("\u00a0", "~").replaceAll("\u202f", "^");

test.each([
  ["reuters-fr", "« Nous attendons », dit-il.", '"Nous attendons", dit-il.'],
  ["site-fr", '"Nous attendons", dit-il.', "«~Nous attendons~», dit-il."],
  ["site-fr", 'l\'usine (dite "Alpha")', "l’usine (dite «~Alpha~»)"],
  ["site-fr", 'un seul " reste', 'un seul " reste'],
  ["reuters-fr", "l’indice, l‘action", "l'indice, l'action"],
  ["book-fr", "Vraiment ? Non! Si: voilà", "Vraiment^? Non^! Si~: voilà"],
  ["reuters-en", "Really ? No !", "Really? No!"],
  ["reuters-fr", "LES VALEURS A SUIVRE: Airbus", "LES VALEURS A SUIVRE~: Airbus"],
  ["reuters-fr", "33 665,08 points", "33.665,08 points"],
  ["reuters-fr", "180\u202f000 créations", "180.000 créations"],
  ["site-fr", "25.288,82 points", "25^288,82~points"],
  ["reuters-fr", "le 12 300 personnes", "le 12 300 personnes"],
  ["reuters-en", "33,665.08 points", "33,665.08 points"],
  ["reuters-fr", "une hausse de 3.5%", "une hausse de 3,5%"],
  ["reuters-fr", "0,98 % et -1,62\u00a0%", "0,98% et -1,62%"],
  ["site-fr", "0,98%", "0,98~%"],
  ["reuters-fr", "à 13 h 05, puis 18H45 GMT", "à 13h05, puis 18h45 GMT"],
  ["afp-fr", "à 13h05", "à 13H05"],
  ["book-fr", "à 13h05", "à 13~h~05"],
  ["reuters-fr", "la 2ème et la 1ère, le XXIème siècle", "la 2e et la 1re, le XXIe siècle"],
  ["site-fr", "Etats-Unis et Elysée", "États-Unis et Élysée"],
  ["site-fr", "A la Bourse. A Paris, oui", "À la Bourse. À Paris, oui"],
  ["reuters-fr", "Etats-Unis", "Etats-Unis"],
  ["site-fr", "M. Durand a 5 millions", "M.~Durand a 5~millions"],
  ["site-fr", "on verra...", "on verra…"],
  ["reuters-fr", "deux  blancs , ici .", "deux blancs, ici."],
])("%s: %s", (profile, text, expected) => {
  const done = set(text, profile);
  expect(shown(done)).toBe(expected);
  expect(set(done, profile)).toBe(done); // made once they are made
});

test.each([
  "Microsoft MSFT.O et <GOOGL.O>, l'indice .FCHI",
  "https://exemple.fr/a?b=1;c!d",
  "écrire à a.b@exemple.fr",
  "de 2025 à 2026",
  "1.2.3 et 10/11",
  "le score est de 3:2, à 13:34:05",
])("codes, addresses and clocks keep every sign: %s", (text) => expect(set(text, "reuters-fr")).toBe(text));

test("each edit says which rule it comes from, what stood there and what shall", () => {
  const [house] = HOUSE_PROFILES.all;
  const edits = house ? houseEdits("Il dit « oui » à 0,5 %", house) : [];
  expect(edits.map(({ rule, from, to }) => [rule, shown(from), shown(to)])).toEqual([
    ["quotes", "« ", '"'],
    ["quotes", " »", '"'],
    ["percent", " %", "%"],
  ]);
});

const PIECES =
  'a l\'a É Etats A la "a a" « » “a a” ... … ; : ! ? % 3 12 345 1.234,5 1 234 3.5% 13h05 2ème . , - ( ) M. Li MSFT.O'.split(
    " ",
  );
const house = fc.constantFrom(...HOUSE_PROFILES.all);

test("whatever is glued together, it settles, and no letter or digit is lost", () => {
  const piece = fc.constantFrom(...PIECES.filter((one) => one !== "2ème"), " ", "  ", "\u00a0", "\u202f");
  const kept = (text: string): string => text.normalize("NFD").replace(/[^\p{L}\d]/gu, "");
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), house, (parts, profile) => {
      const text = parts.join("");
      let now = text;
      for (let round = 0; round < 4; round++) now = applyEdits(now, houseEdits(now, profile));
      expect(houseEdits(now, profile)).toEqual([]);
      expect(kept(now.toLowerCase())).toBe(kept(text.toLowerCase()));
    }),
    { numRuns: 3000 },
  );
});
