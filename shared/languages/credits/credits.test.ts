import { describe, expect, test } from "vitest";
import type { Credit } from "#shared/domain/credits.ts";
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
      ["reporting:Jack Kim@Seoul", "desk/reporting:bureau de Tokyo@Tokyo", "translating:Jean Terzian"],
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
      ["desk/reporting:rédaction de Gdansk@Gdansk", "editing:Luc Sol"],
    ],
    [
      "(Reportage de Chibuike Oguh à New York ; Rédaction de Lance Tupper)",
      ["reporting:Chibuike Oguh@New York", "writing:Lance Tupper"],
    ],
    [
      "(Reportage Dan Willo à Jérusalem, Nidal al-Mogh au Caire; Jean-St Bross et Bert Bouc pour la version française)",
      [
        "reporting:Dan Willo@Jérusalem",
        "reporting:Nidal al-Mogh@Le Caire",
        "translating:Jean-St Bross",
        "translating:Bert Bouc",
      ],
    ],
    [
      "(Rédigé par Claude Chendo, avec la contribution de Laetitia Vol et les rédactions de Paris et Gdansk)",
      [
        "writing:Claude Chendo",
        "contributing:Laetitia Vol",
        "desk/contributing:rédactions de Paris et Gdansk@Paris et Gdansk",
      ],
    ],
    [
      "(Reportage de Steven Sche à Gaza et d'Ari Rabi aux Etats-Unis, avec Reuters TV, édité par Luc Sol)",
      ["reporting:Steven Sche@Gaza", "reporting:Ari Rabi@Etats-Unis", "editing:Luc Sol"],
    ],
    ["(Reporting by Ann Lee in London; Editing by Bo Ray)", ["reporting:Ann Lee@London", "editing:Bo Ray"]],
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
    [
      "(Reporting by the Shanghai Newsroom; Editing by Bo Ray)",
      ["desk/reporting:Shanghai Newsroom@Shanghai", "editing:Bo Ray"],
    ],
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
    [
      "(Ann Lee reported from Paris and Bo Ray from Rome; Editing by Cy Dee)",
      ["reporting:Ann Lee@Paris", "reporting:Bo Ray@Rome", "editing:Cy Dee"],
    ],
    [
      "(Reporting by Ann Lee, with Bo Ray in Lecce, Italy; additional reporting from Sofia, Budapest and Vilnius bureaux)",
      [
        "reporting:Ann Lee",
        "contributing:Bo Ray@Lecce, Italy",
        "desk/contributing:Sofia, Budapest and Vilnius bureaux",
      ],
    ],
    ["(Additional reporting by FX analyst Neal Kimb)", ["contributing:Neal Kimb"]],
    ["(Reporting by Tom Krasov, The San Diego Union-Tribune)", ["reporting:Tom Krasov of The San Diego Union-Tribune"]],
    ["(Reporting by Jan Schw via Frankfurt Newsroom, editing by Bo Ray)", ["reporting:Jan Schw", "editing:Bo Ray"]],
    ["(Reporting, writing and editing by Ann Lee)", ["reporting:Ann Lee", "writing:Ann Lee", "editing:Ann Lee"]],
    ["(For a graphic click here (Reporting by Ann Lee; Editing by Bo Ray)", ["reporting:Ann Lee", "editing:Bo Ray"]],
  ])("%s", (line, expected) => {
    expect(short(parseCreditLine(line, "en").credits)).toEqual(expected);
    expect(isCreditLine(line, "en")).toBe(true);
  });

  test.each([
    ["(Polling by Ann Lee and Bo Ray; Editing by Cy Dee)", ["editing:Cy Dee"], "Polling by Ann Lee and Bo Ray"],
    ["(Reporting by Ann Lee; Editing by XXX)", ["reporting:Ann Lee"], "Editing by XXX"],
    ["(Reporting by Reuters; Editing by Cy Dee)", ["editing:Cy Dee"], "Reporting by Reuters"],
  ])("nobody is made a reporter by an unknown job or a missing name: %s", (line, expected, rest) => {
    const read = parseCreditLine(line, "en");
    expect(short(read.credits)).toEqual(expected);
    expect(read.rest).toContain(rest);
  });

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
    expect(isCreditLine("(Editing by Bo Ray)((bo.ray@example.com; +44 20 0000 0000; Messaging: bo.ray))", "en")).toBe(
      true,
    );
  });
});

test.each([
  ["(This story was refiled to clarify that the deal closed in May)", "en"],
  ["(Adds comments, detail)", "en"],
  ["(Actualisé avec détails et déclaration du président)", "fr"],
  ["((Traduction automatisée par Reuters, veuillez consulter la clause de non-responsabilité))", "fr"],
  ["(Reuters)", "en"],
  ["(New York)", "en"],
  ["(avec AFP)", "fr"],
  ["(Avec agences)", "fr"],
  ["(c) Copyright Example Agency 2022. Click For Restrictions", "en"],
  ["(Reporters and editors involved in writing and editing this report may own securities)", "en"],
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
  test("in a house style of the story's language", () => {
    const site = formatCreditLine([{ role: "reporting", name: "Anna Un" }, ...credits.slice(3)], "fr", "site-fr");
    expect(site).toBe("(Reportage d'Anna Un\u00a0; traduit par D Quatre\u00a0; édité par E Cinq)");
    expect(formatCreditLine(credits, "en", "reuters-fr")).toBe(formatCreditLine(credits, "en"));
  });
  test.each([
    [
      "en",
      "ap-en",
      "Reporting by A Un. B Deux and C Trois contributed to this report. Translated by D Quatre. Edited by E Cinq.",
    ],
    ["de", "dpa-de", "(Bericht: A Un; Mitarbeit: B Deux und C Trois; Übersetzung: D Quatre; Redaktion: E Cinq)"],
    ["it", "ansa-it", "(ANSA)."],
    ["fr", "afp-fr", "(Reportage A Un, avec B Deux et C Trois, version française D Quatre, édité par E Cinq)"],
  ] as const)("in %s as %s signs", (language, house, line) => {
    expect(formatCreditLine(credits, language, house)).toBe(line);
  });
  test("with initials, where the house signs so and everybody has some", () => {
    const signing = credits.map(
      (credit, at): Credit => ({ ...credit, initials: ["aun", "bde", "ctr", "dq", "eci"][at] }),
    );
    expect(formatCreditLine(signing, "fr", "afp-fr")).toBe("aun/bde/ctr/dq/eci");
    expect(formatCreditLine(signing, "fr", "reuters-fr")).toMatch(/^\(Reportage A Un, /);
    const dpa: Credit[] = ["al", "rmo"].map((name) => ({ role: "initials", name, org: "dpa" }));
    expect(formatCreditLine(dpa, "en")).toBe("dpa al rmo");
  });
  test("with the preposition and the article that French asks for", () => {
    const at = (name: string, place: string): Credit => ({ role: "reporting", name, place });
    const desk: Credit = { role: "desk", name: "rédaction de Gdansk", place: "Gdansk", of: "reporting" };
    expect(formatCreditLine([desk], "fr")).toBe("(Reportage de la rédaction de Gdansk)");
    expect(formatCreditLine([at("A Un", "Le Caire"), at("B Deux", "Ukraine"), at("C Trois", "Lyon")], "fr")).toBe(
      "(Reportage A Un au Caire, B Deux en Ukraine et C Trois à Lyon)",
    );
  });
  test("nobody gives nothing", () => {
    expect(formatCreditLine([], "fr")).toBe("");
    expect(formatByline([{ role: "editing", name: "E Cinq" }], "fr")).toBe("");
  });
  test.each([
    ["de", "Redaktion in Wien", "(Bericht von der Redaktion in Wien)"],
    ["de", "Büro Wien", "(Bericht vom Büro Wien)"],
    ["es", "Redacción de Lima", "(Reporte de la Redacción de Lima)"],
    ["es", "equipo de Lima", "(Reporte del equipo de Lima)"],
    ["it", "redazione di Danzica", "(Reportage della redazione di Danzica)"],
    ["it", "Redazione Danzica", "(Reportage di Redazione Danzica)"],
    ["pt", "redação de Lisboa", "(Reportagem da redação de Lisboa)"],
  ] as const)("a desk in %s has its article: %s", (language, name, line) => {
    expect(formatCreditLine([{ role: "desk", name, of: "reporting" }], language)).toBe(line);
  });
  test("the last name brings the word that its sound asks for", () => {
    const two = (name: string): Credit[] => [
      { role: "reporting", name: "A Un" },
      { role: "reporting", name },
    ];
    expect(formatByline(two("Ignacio Sol"), "es")).toBe("Por A Un e Ignacio Sol");
    expect(formatByline(two("Hilda Sol"), "es")).toBe("Por A Un e Hilda Sol");
    expect(formatByline(two("Yago Sol"), "es")).toBe("Por A Un y Yago Sol");
    expect(formatByline(two("Elio Sol"), "it")).toBe("Di A Un ed Elio Sol");
  });
  test.each(["fr", "en", "de", "es", "it", "pt"] as const)(
    "a byline in %s keeps the order that was set",
    (language) => {
      const names = ["Zoé Libre", "Ana Ruiz", "Ignacio Sol", "Elio Bruni"];
      const read = parseByline(
        formatByline(
          names.map((name) => ({ role: "reporting", name })),
          language,
        ),
        language,
      );
      expect(read.map(({ name }) => name)).toEqual(names);
    },
  );
  test("bylines are read back", () => {
    expect(short(parseByline("par Jeanne Dast et Léo Um", "fr"))).toEqual([
      "reporting:Jeanne Dast",
      "reporting:Léo Um",
    ]);
    expect(short(parseByline("By Ann Lee, Bo Ray and Cy Dee", "en"))).toHaveLength(3);
    expect(short(parseByline("Por Noé Tor", "es"))).toEqual(["reporting:Noé Tor"]);
    expect(short(parseByline("By CHET BROKA and JACK GILL / Associated Press", "en"))).toEqual([
      "reporting:CHET BROKA",
      "reporting:JACK GILL of Associated Press",
    ]);
  });
});
