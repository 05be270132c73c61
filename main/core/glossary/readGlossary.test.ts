import { describe, expect, test } from "vitest";
import type { Concept } from "#shared/domain/glossary.ts";
import { readGlossary } from "./readGlossary.ts";
import { writeCsvGlossary } from "./writeCsvGlossary.ts";
import { writeTbx } from "./writeTbx.ts";

const read = (text: string) => readGlossary(text, "termes.csv");
const terms = ({ terms: all }: Concept): string[] => all.map((one) => `${one.language} ${one.status} ${one.text}`);

test("a table with a column for each language, variants and forbidden wordings", () => {
  const { concepts, problems } = read(
    'en;Français;fr interdit;Domaine;Remarque\nshare buyback | stock repurchase;rachat d’actions;buy-back;bourse;\n;;;vide;\nlayoff;licenciement;;;"pas « mise à pied »; jamais"\n',
  );
  expect(concepts.map(terms)).toEqual([
    [
      "en preferred share buyback",
      "en admitted stock repurchase",
      "fr preferred rachat d’actions",
      "fr forbidden buy-back",
    ],
    ["en preferred layoff", "fr preferred licenciement"],
  ]);
  expect(concepts.map(({ subject, note }) => [subject, note])).toEqual([
    ["bourse", ""],
    ["", "pas « mise à pied »; jamais"],
  ]);
  expect(problems).toEqual([{ line: 3, problem: "noTerm", value: "" }]);
});

test("a table without a language says so, and entries that stand twice or are too long are told", () => {
  expect(read("nom;prix\nA;3\n").problems).toEqual([{ line: 1, problem: "noLanguageColumn", value: "nom prix" }]);
  const { concepts, problems } = read(`en,fr\nbond,obligation\nbond,obligation\n${"x".repeat(300)},y\n`);
  expect(concepts).toHaveLength(1);
  expect(problems.map(({ line, problem }) => [line, problem])).toEqual([
    [3, "twice"],
    [4, "tooLong"],
  ]);
});

describe("TBX", () => {
  const V3 = `<?xml version="1.0"?><tbx style="dct" type="TBX-Basic" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"
    xmlns:min="http://www.tbxinfo.net/ns/min"><tbxHeader/><text><body>
    <conceptEntry id="c7"><min:subjectField>bourse</min:subjectField>
      <langSec xml:lang="en-GB"><termSec><term>gilt</term></termSec></langSec>
      <langSec xml:lang="fr"><termSec><term>emprunt d’État  britannique</term></termSec>
        <termSec><term>gilt</term><min:administrativeStatus>deprecatedTerm-admn-sts</min:administrativeStatus></termSec></langSec>
      <langSec xml:lang="ja"><termSec><term>国債</term></termSec></langSec>
    </conceptEntry></body></text></tbx>`;
  const V2 = `<martif type="TBX" xml:lang="en"><text><body><termEntry id="9"><descrip type="subjectField">banque</descrip>
    <langSet xml:lang="en"><ntig><termGrp><term>bad loan</term></termGrp></ntig></langSet>
    <langSet xml:lang="fr"><tig><term>créance douteuse</term><termNote type="administrativeStatus">admittedTerm-admn-sts</termNote></tig></langSet>
    </termEntry></body></text></martif>`;

  test("version 3 in the element style and version 2 in the attribute style", () => {
    expect(read(V3).concepts.map(terms)).toEqual([
      ["en preferred gilt", "fr preferred emprunt d’État britannique", "fr forbidden gilt"],
    ]);
    expect(read(V3).concepts[0]).toMatchObject({ key: "c7", subject: "bourse" });
    expect(read(V2).concepts.map(terms)).toEqual([["en preferred bad loan", "fr admitted créance douteuse"]]);
  });

  test("another vocabulary: what is known is read, the rest is told by name", () => {
    const linguist = `<tbx style="dca" type="TBX-Linguist" xml:lang="en"><text><body><conceptEntry id="c1">
      <descrip type="subjectField">pétrole</descrip><admin type="projectSubset">A</admin>
      <langSec xml:lang="en"><termSec><term>crack spread</term><termNote type="grammaticalGender">other</termNote></termSec></langSec>
      <langSec xml:lang="fr"><termSec><term>marge de raffinage</term><termNote type="grammaticalGender">feminine</termNote>
        <descripGrp><descrip type="context">La <hi>marge</hi> recule.</descrip></descripGrp></termSec></langSec>
      <langSec xml:lang="ja"><termSec><term>精製</term></termSec></langSec></conceptEntry></body></text></tbx>`;
    const { concepts, problems, notRead } = read(linguist);
    expect(concepts.map(terms)).toEqual([["en preferred crack spread", "fr preferred marge de raffinage"]]);
    expect(concepts[0]).toMatchObject({ subject: "pétrole" });
    expect(problems).toEqual([]);
    expect(notRead).toEqual([
      { name: "grammaticalGender", count: 2 },
      { name: "projectSubset", count: 1 },
      { name: "context", count: 1 },
      { name: "ja", count: 1 },
    ]);
  });

  test("TBX-Min, whose elements have names of their own", () => {
    const min = `<TBX dialect="TBX-Min"><header><id>x</id></header><body><entry id="e1"><subjectField>banque</subjectField>
      <langGroup xml:lang="en"><termGroup><term>bail-in</term></termGroup></langGroup>
      <langGroup xml:lang="fr"><termGroup><term>renflouement interne</term><termStatus>preferred</termStatus></termGroup>
        <termGroup><term>bail-in</term><termStatus>notRecommended</termStatus></termGroup></langGroup></entry></body></TBX>`;
    expect(read(min).concepts.map(terms)).toEqual([
      ["en preferred bail-in", "fr preferred renflouement interne", "fr forbidden bail-in"],
    ]);
  });

  test("XML that is no term base is told; damaged XML and entities are refused", () => {
    expect(read("<html><p>bond</p></html>").problems).toEqual([{ problem: "unreadable", value: "html" }]);
    expect(() => read("<tbx><text>")).toThrow(/ends before/);
    expect(() => read('<!DOCTYPE tbx [<!ENTITY a "b">]><tbx>&a;</tbx>')).toThrow(/entities/);
  });
});

test.each(["tbx", "csv"])("a list written as %s is the same list when it is read", (kind) => {
  const { concepts } = read(
    'en;fr;fr forbidden;subject;note\n-5 % rule|five;règle;"a ""b""";<s>;n & m\nbond;obligation;;;\n',
  );
  expect(concepts).toHaveLength(2);
  const text = kind === "tbx" ? writeTbx("Desk <1>", concepts, "fr") : writeCsvGlossary(concepts);
  const sorted = (list: readonly Concept[]) => list.map((one) => ({ ...one, terms: [...one.terms].sort(byText) }));
  const byText = (a: { text: string }, b: { text: string }): number => a.text.localeCompare(b.text);
  expect(sorted(read(text).concepts)).toEqual(sorted(concepts));
});
