import fc from "fast-check";
import { expect, test } from "vitest";
import type { Credit, CreditRole } from "#shared/domain/credits.ts";
import { HOUSE_PROFILES } from "#shared/profiles/index.ts";
import { formatCreditLine } from "./formatCredits.ts";
import { parseCreditLine } from "./parseCredits.ts";

const FIRST = [
  "Ana",
  "Ignacio",
  "Elio",
  "Élise",
  "Jean-Marc",
  "Ömer",
  "Þóra",
  "Zoë",
  "J.J.",
  "Marie",
  "Ludwig",
  "Nguyễn",
  "D'Arcy",
  "De",
];
const LAST = [
  "Moreau",
  "O'Neil",
  "O’Brien",
  "de la Cruz",
  "van der Berg",
  "ten Wolde",
  "al-Masri",
  "d'Ornano",
  "Łukasz",
  "D'Amico",
  "Müller-Weiß",
  "McKay Jr.",
  "S. Petit",
  "Petit",
];
const PLACES = [
  "Paris",
  "New York",
  "Boulogne-Billancourt",
  "LONDON",
  "São Paulo",
  "Washington, D.C.",
  "Boca Raton, Florida",
  "JAKARTA/SURABAYA",
  "Le Caire",
  "La Haye",
  "L'Aquila",
  "Ukraine",
  "Royaume-Uni",
  "Kryvyï Rih",
];
const JOBS: CreditRole[] = [
  "reporting",
  "contributing",
  "writing",
  "compiling",
  "research",
  "graphics",
  "photo",
  "video",
  "translating",
  "editing",
];
const DESKS = {
  fr: ["bureau de Tokyo", "rédaction de Tokyo", "équipe de Tokyo"],
  en: ["Tokyo Newsroom", "Tokyo bureau"],
  de: ["Redaktion in Tokyo", "Büro Tokyo", "Tokyo Newsroom"],
  es: ["Redacción de Tokyo", "oficina de Tokyo", "equipo de Tokyo"],
  it: ["Redazione di Tokyo", "redazione di Tokyo", "ufficio di Tokyo", "desk di Tokyo"],
  pt: ["Redação de Tokyo", "redação de Tokyo", "sucursal de Tokyo", "desk de Tokyo"],
} as const;
const job = fc.constantFrom(...JOBS);
const person: fc.Arbitrary<Credit> = fc.record(
  {
    role: job,
    name: fc.tuple(fc.constantFrom(...FIRST), fc.constantFrom(...LAST)).map((parts) => parts.join(" ")),
    place: fc.constantFrom(...PLACES),
    org: fc.constantFrom("IFR Markets", "Union-Tribune"),
  },
  { requiredKeys: ["role", "name"] },
);

const initials: fc.Arbitrary<Credit> = fc.record(
  {
    role: fc.constant("initials" as const),
    name: fc.constantFrom("abc", "de", "hmw", "MG", "ems", "van"),
    org: fc.constantFrom("dpa", "SDA"),
  },
  { requiredKeys: ["role", "name"] },
);

/** Houses whose line says everything: ANSA's names nobody. */
const HOUSES = HOUSE_PROFILES.all.filter(({ credits }) => credits.mark === undefined);

test.each(HOUSES.map(({ id, language }) => [id, language] as const))(
  "what %s prints in %s is read back the same",
  (house, language) => {
    const desk = fc
      .record({ role: fc.constant("desk" as const), of: job, name: fc.constantFrom(...DESKS[language]) })
      .map((one) => ({ ...one, place: "Tokyo" }));
    fc.assert(
      fc.property(
        fc.array(fc.oneof({ weight: 8, arbitrary: person }, desk, initials), { minLength: 1, maxLength: 8 }),
        (credits) => {
          const line = formatCreditLine(credits, language, house);
          const read = parseCreditLine(line, language);
          expect(read).toEqual({ credits, rest: "" });
          expect(formatCreditLine(read.credits, language, house)).toBe(line);
        },
      ),
      { numRuns: 400 },
    );
  },
);
