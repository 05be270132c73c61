import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Credit, CreditRole } from "#shared/domain/credits.ts";
import { formatByline, formatCreditLine } from "./formatCredits.ts";
import { isCreditLine, parseByline, parseCreditLine } from "./parseCredits.ts";

/** "role:name@place" for short tables. */
const short = (credits: readonly Credit[]): string[] =>
  credits.map(
    (one) =>
      `${one.role}${one.of ? `/${one.of}` : ""}:${one.name}${one.org ? ` of ${one.org}` : ""}${one.place ? `@${one.place}` : ""}`,
  );

describe("French lines are read into people", () => {
  test.each<[string, string[]]>([
    [
      "(Reportage Ana Moreau, avec Lise Petit et Paul Tang, version française Flore Loiseau, édité par Augustin Tur)",
      [
        "reporting:Ana Moreau",
        "contributing:Lise Petit",
        "contributing:Paul Tang",
        "translating:Flore Loiseau",
        "editing:Augustin Tur",
      ],
    ],
    [
      "(Balazs Korany, version française Marc Angrand, édité par Jean-Stéphane Brosse)",
      ["reporting:Balazs Korany", "translating:Marc Angrand", "editing:Jean-Stéphane Brosse"],
    ],
    [
      "(Paul Carrel, Blandine Hénault pour la version française)",
      ["reporting:Paul Carrel", "translating:Blandine Hénault"],
    ],
    [
      "Harro ten Wolde, Wilfrid Exbrayat pour le service français",
      ["reporting:Harro ten Wolde", "translating:Wilfrid Exbrayat"],
    ],
    [
      "(Reportage de Tim Hepher ; version française Jean Terzian)",
      ["reporting:Tim Hepher", "translating:Jean Terzian"],
    ],
    ["(Reportage d'Anna Kova, édité par Luc Sol)", ["reporting:Anna Kova", "editing:Luc Sol"]],
    ["(Rédigé par Diana Mandiá, édité par Augustin Turpin)", ["writing:Diana Mandiá", "editing:Augustin Turpin"]],
    [
      "(Rédigé par Mara Vîlcu, avec Maria Martinez, édité par Kate Entringer)",
      ["writing:Mara Vîlcu", "contributing:Maria Martinez", "editing:Kate Entringer"],
    ],
    [
      "(Maria Ponn à Bangalore; version française Jean Terzian)",
      ["reporting:Maria Ponn@Bangalore", "translating:Jean Terzian"],
    ],
    [
      "(Jack Kim à Seoul, bureau de Tokyo; version française Jean Terzian)",
      ["reporting:Jack Kim@Seoul", "desk/reporting:bureau de Tokyo", "translating:Jean Terzian"],
    ],
    [
      "(Douglas Busvine version française Henri-Pierre André, édité par Luc Sol)",
      ["reporting:Douglas Busvine", "translating:Henri-Pierre André", "editing:Luc Sol"],
    ],
    [
      "(Arno Schuetz, Klaus Lauer and Patricia Uhlig; version française Luc Sol)",
      ["reporting:Arno Schuetz", "reporting:Klaus Lauer", "reporting:Patricia Uhlig", "translating:Luc Sol"],
    ],
    ["(Marc Angrand)", ["writing:Marc Angrand"]],
    [
      "(Reportage Gilles Guil à Sochaux et Florence Loève à Boulogne-Billancourt, rédigé par Jean Bros et Blandine Hén, édité par Sophie Lou)",
      [
        "reporting:Gilles Guil@Sochaux",
        "reporting:Florence Loève@Boulogne-Billancourt",
        "writing:Jean Bros",
        "writing:Blandine Hén",
        "editing:Sophie Lou",
      ],
    ],
    [
      "(Reportage de la rédaction de Gdansk, édité par Luc Sol)",
      ["desk/reporting:rédaction de Gdansk", "editing:Luc Sol"],
    ],
    [
      "(Reportage de Chibuike Oguh à New York ; Rédaction de Lance Tupper)",
      ["reporting:Chibuike Oguh@New York", "writing:Lance Tupper"],
    ],
  ])("%s", (line, expected) => {
    expect(short(parseCreditLine(line, "fr").credits)).toEqual(expected);
    expect(isCreditLine(line, "fr")).toBe(true);
  });

  test("a role without a name is reported, not filled", () => {
    const read = parseCreditLine("(Reportage Ana Moreau, version française Flore Loiseau, édité par)", "fr");
    expect(short(read.credits)).toEqual(["reporting:Ana Moreau", "translating:Flore Loiseau"]);
    expect(read.rest).toBe("édité par");
  });
});

describe("English lines are read into people", () => {
  test.each<[string, string[]]>([
    [
      "(Reporting by Arpan Var in Bengaluru; Editing by Joseph Rad and Richard Pul)",
      ["reporting:Arpan Var@Bengaluru", "editing:Joseph Rad", "editing:Richard Pul"],
    ],
    ["(Reporting by Ann Lee, editing by Bo Ray)", ["reporting:Ann Lee", "editing:Bo Ray"]],
    ["(Reporting By Ann Lee. Editing by Bo Ray)", ["reporting:Ann Lee", "editing:Bo Ray"]],
    ["(Reporting by Andrew Gal Editing by Shri Nav)", ["reporting:Andrew Gal", "editing:Shri Nav"]],
    [
      "(Reporting and writing by Ann Lee; Editing by Bo Ray)",
      ["reporting:Ann Lee", "writing:Ann Lee", "editing:Bo Ray"],
    ],
    [
      "(Additional reporting and graphics by Ann Lee and Bo Ray)",
      ["contributing:Ann Lee", "contributing:Bo Ray", "graphics:Ann Lee", "graphics:Bo Ray"],
    ],
    [
      "(Scott Dis and David Shep contributed from New York)",
      ["contributing:Scott Dis@New York", "contributing:David Shep@New York"],
    ],
    [
      "(Philip Shi in Washington, D.C., and Carrick Mol in New York; Editing by Bo Ray)",
      ["reporting:Philip Shi@Washington, D.C.", "reporting:Carrick Mol@New York", "editing:Bo Ray"],
    ],
    [
      "(Reporting by Ann Lee in Boca Raton, Florida; Editing by Bo Ray)",
      ["reporting:Ann Lee@Boca Raton, Florida", "editing:Bo Ray"],
    ],
    ["(Reporting by Ann Lee in JAKARTA/SURABAYA)", ["reporting:Ann Lee@JAKARTA/SURABAYA"]],
    [
      "(Reporting by Stephen Carter of IFR Markets; Editing by Bo Ray)",
      ["reporting:Stephen Carter of IFR Markets", "editing:Bo Ray"],
    ],
    ["(Reporting by the Shanghai Newsroom; Editing by Bo Ray)", ["desk/reporting:Shanghai Newsroom", "editing:Bo Ray"]],
    ["(Reporting by Ann Lee; Editing by Editing by Diane Craft)", ["reporting:Ann Lee", "editing:Diane Craft"]],
    [
      "(Additional reporting Ayesha Ras in Washington, editing by Bo Ray)",
      ["contributing:Ayesha Ras@Washington", "editing:Bo Ray"],
    ],
    ["(Compiled by Ann Lee)", ["compiling:Ann Lee"]],
    ["(Reporting by Gary Crosse and; Jan Paschal)", ["reporting:Gary Crosse", "reporting:Jan Paschal"]],
    [
      "(Reporting by J.J. O'Neil and Ludwig van der Berg; Editing by Bo Ray)",
      ["reporting:J.J. O'Neil", "reporting:Ludwig van der Berg", "editing:Bo Ray"],
    ],
  ])("%s", (line, expected) => expect(short(parseCreditLine(line, "en").credits)).toEqual(expected));

  test("an apposition stays as text, its place is kept", () => {
    const read = parseCreditLine("(Reporting by Umesh Des, senior analyst for IFR, in HONG KONG)", "en");
    expect(short(read.credits)).toEqual(["reporting:Umesh Des@HONG KONG"]);
    expect(read.rest).toBe("senior analyst for IFR");
  });

  test("a contact behind the line credits nobody", () => {
    const read = parseCreditLine(
      "(Reporting by Ann Lee; Editing by Bo Ray)((ann.lee@example.com; +44 20 0000 0000))",
      "en",
    );
    expect(short(read.credits)).toEqual(["reporting:Ann Lee", "editing:Bo Ray"]);
    expect(read.rest).toContain("ann.lee@example.com");
  });
});

test.each([
  ["(This story was refiled to clarify that the deal closed in May)", "en"],
  ["(Adds comments, detail)", "en"],
  ["(Actualisé avec détails et déclaration du président)", "fr"],
  ["((Traduction automatisée par Reuters, veuillez consulter la clause de non-responsabilité))", "fr"],
  ["(Reuters)", "en"],
  ["Shares rose after the company said editing software sold well.", "en"],
  ["Le reportage de la chaîne publique a été diffusé lundi soir.", "fr"],
] as const)("no credit in: %s", (line, language) => {
  expect(parseCreditLine(line, language).credits).toEqual([]);
  expect(isCreditLine(line, language)).toBe(false);
});

describe("people are printed", () => {
  const credits: Credit[] = [
    { role: "reporting", name: "A Un" },
    { role: "contributing", name: "B Deux" },
    { role: "contributing", name: "C Trois" },
    { role: "translating", name: "D Quatre" },
    { role: "editing", name: "E Cinq" },
  ];
  test("in French", () => {
    expect(formatCreditLine(credits, "fr")).toBe(
      "(Reportage A Un, avec B Deux et C Trois, version française D Quatre, édité par E Cinq)",
    );
    expect(formatByline(credits, "fr")).toBe("par A Un");
  });
  test("in English", () => {
    expect(formatCreditLine(credits, "en")).toBe(
      "(Reporting by A Un; Additional reporting by B Deux and C Trois; Translated by D Quatre; Editing by E Cinq)",
    );
  });
  test("nobody gives nothing", () => {
    expect(formatCreditLine([], "fr")).toBe("");
    expect(formatByline([{ role: "editing", name: "E Cinq" }], "fr")).toBe("");
  });
  test("bylines are read back", () => {
    expect(short(parseByline("par Jeanne Dast et Léo Um", "fr"))).toEqual([
      "reporting:Jeanne Dast",
      "reporting:Léo Um",
    ]);
    expect(short(parseByline("By Ann Lee, Bo Ray and Cy Dee", "en"))).toHaveLength(3);
  });
});

const FIRST = ["Ana", "Élise", "Jean-Marc", "Ömer", "Þóra", "Zoë", "J.J.", "Marie", "Ludwig"];
const LAST = [
  "Moreau",
  "O'Neil",
  "de la Cruz",
  "van der Berg",
  "Łukasz",
  "D'Amico",
  "Müller-Weiß",
  "Al-Masri",
  "Petit",
];
const PLACES = ["Paris", "New York", "Boulogne-Billancourt", "LONDON", "São Paulo", "Washington, D.C."];
const person = fc.record(
  {
    name: fc.tuple(fc.constantFrom(...FIRST), fc.constantFrom(...LAST)).map((parts) => parts.join(" ")),
    place: fc.constantFrom(...PLACES),
  },
  { requiredKeys: ["name"] },
);
const ROLES: CreditRole[] = [
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

test.each(["fr", "en"] as const)("what is printed in %s is read back the same", (language) => {
  const list = fc.array(fc.record({ role: fc.constantFrom(...ROLES), person }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(list, (chosen) => {
      const credits: Credit[] = chosen.map(({ role, person: one }) => ({ role, ...one }));
      const line = formatCreditLine(credits, language);
      const read = parseCreditLine(line, language);
      expect(read.rest).toBe("");
      expect(short(read.credits)).toEqual(short(credits));
      expect(formatCreditLine(read.credits, language)).toBe(line);
    }),
    { numRuns: 300 },
  );
});
