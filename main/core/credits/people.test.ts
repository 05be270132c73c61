import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DeskPerson } from "#shared/domain/deskPerson.ts";
import { newId } from "#shared/domain/ids.ts";
import { openCore, type TestCore } from "../core.fixture.ts";
import { storyContent } from "../store/store.fixture.ts";
import { likelySame } from "./likelySame.ts";
import { readPeople, writePeople } from "./peopleCsv.ts";

const person = (change: Partial<DeskPerson> & { name: string }): DeskPerson => ({
  id: newId(),
  initials: "",
  desks: [],
  languages: [],
  aliases: [],
  ...change,
});

async function directory(...people: (Partial<DeskPerson> & { name: string })[]): Promise<TestCore> {
  const core = openCore();
  for (const { id: _, ...one } of people.map(person)) await core.call("people.save", { person: one });
  return core;
}
const names = async (core: TestCore, text = ""): Promise<string[]> =>
  (await core.call("people.list", { text })).rows.map(({ name }) => name);

describe("the directory", () => {
  test("is searched by name, alias, initials and desk, with accents or without", async () => {
    const core = await directory(
      { name: "Zoé Libre", initials: "zli", desks: ["Paris"] },
      { name: "Élise Aubin", aliases: ["Elise Martin"] },
    );
    expect(await names(core)).toEqual(["Élise Aubin", "Zoé Libre"]);
    expect(await names(core, "elise mar")).toEqual(["Élise Aubin"]);
    expect(await names(core, "ZOE")).toEqual(["Zoé Libre"]);
    expect(await names(core, "zli")).toEqual(["Zoé Libre"]);
    expect(await names(core, "paris")).toEqual(["Zoé Libre"]);
    expect(await names(core, "%")).toEqual([]);
    expect(core.events).toContainEqual({ name: "people.changed" });
  });

  test("changes an entry by its id, and forgets one", async () => {
    const core = await directory({ name: "Zoé Libre", aliases: ["Z. Libre"] });
    const [zoe] = (await core.call("people.list", {})).rows;
    if (!zoe) throw new Error("nobody there");
    await core.call("people.save", { person: { ...zoe, name: "Zoé Vrai", aliases: [] } });
    expect(await names(core)).toEqual(["Zoé Vrai"]);
    const [still] = await core.call("people.resolve", { credits: [{ role: "editing", name: "Z. Libre" }] });
    expect(still?.name).toBe("Z. Libre");
    expect(await core.call("people.remove", { id: zoe.id })).toEqual({ removed: true });
    expect(await core.call("people.remove", { id: zoe.id })).toEqual({ removed: false });
    await expect(core.call("people.save", { person: zoe })).rejects.toMatchObject({ code: "notFound" });
  });
});

describe("who is meant", () => {
  test("an alias, another spelling and initials that one person has", async () => {
    const core = await directory(
      { name: "Diana Mandiá", initials: "dma", role: "translating", aliases: ["Diana M. Lopez"] },
      { name: "Luc Sol", initials: "abc" },
    );
    const resolve = (credits: Parameters<typeof core.call<"people.resolve">>[1]["credits"]) =>
      core.call("people.resolve", { credits });
    expect(
      await resolve([
        { role: "editing", name: "diana mandia", place: "Gdansk" },
        { role: "writing", name: "Diana M. Lopez" },
        { role: "initials", name: "dma" },
        { role: "initials", name: "abc" },
        { role: "reporting", name: "Nobody Known" },
      ]),
    ).toEqual([
      { role: "editing", name: "Diana Mandiá", place: "Gdansk", initials: "dma" },
      { role: "writing", name: "Diana Mandiá", initials: "dma" },
      { role: "translating", name: "Diana Mandiá", initials: "dma" },
      // what he did is not known, so that the initials stay initials
      { role: "initials", name: "abc" },
      { role: "reporting", name: "Nobody Known" },
    ]);
  });

  test("two people of one name are not guessed between", async () => {
    const core = await directory({ name: "Ann Lee" }, { name: "Ann B. Lee", aliases: ["Ann Lee"] });
    const credit = { role: "reporting", name: "ann lee" } as const;
    expect(await core.call("people.resolve", { credits: [credit] })).toEqual([credit]);
  });

  test("a story from the wire names the people of the directory", async () => {
    const core = await directory({ name: "Harriet Colby-Smith", aliases: ["Harriet Colby"], initials: "hcs" });
    await core.call("wire.loadSamples", {});
    const { rows } = await core.call("wire.list", {});
    const stories = await Promise.all(rows.map(({ id }) => core.call("stories.take", { wireItemId: id })));
    const credited = stories.flatMap(({ content }) => content.credits);
    expect(credited).toContainEqual({ role: "reporting", name: "Harriet Colby-Smith", initials: "hcs" });
    expect(credited.some(({ name }) => name === "Harriet Colby")).toBe(false);
  });

  test("the proposals name everybody once: oneself, the directory, people met before", async () => {
    const core = await directory({ name: "Ana Ruiz", initials: "aru", role: "editing", aliases: ["Anna Ruiz"] });
    await core.call("settings.save", { name: "Anatole Moi", initials: "AM" });
    const { head } = await core.call("stories.create", { language: "fr" });
    const met = ["Anna Ruiz", "Anaïs Neuve"].map((name) => ({ role: "reporting", name }) as const);
    const content = storyContent({ credits: met });
    await core.call("stories.save", { id: head.id, baseRev: head.rev, saveId: crypto.randomUUID(), content });
    expect(await core.call("credits.people", { text: "ana" })).toEqual([
      { name: "Anatole Moi", initials: "AM" },
      { name: "Ana Ruiz", initials: "aru", role: "editing" },
      { name: "Anaïs Neuve", initials: "" },
    ]);
    expect(await core.call("credits.people", { text: "aru" })).toMatchObject([{ name: "Ana Ruiz" }]);
  });
});

describe("duplicates", () => {
  test.each([
    ["Diana Mandia", "Diana Mandiá", "name"],
    ["Luwig Burger", "Ludwig Burger", "name"],
    ["Burger Ludwig", "Ludwig Burger", "name"],
    ["Ludwig K. Burger", "Ludwig Burger", "name"],
  ] as const)("%s and %s are proposed as one", (one, other, why) => {
    const people = [person({ name: one }), person({ name: other }), person({ name: "Eva Stone" })];
    expect(likelySame(people)).toEqual([{ one: people[0], other: people[1], why }]);
  });

  test("the same initials make one think so, different people do not", () => {
    const people = [
      person({ name: "Ann Lee", initials: "al" }),
      person({ name: "Ada Lind", initials: "AL" }),
      person({ name: "Bo Ray" }),
      person({ name: "Jo Ray" }),
    ];
    expect(likelySame(people)).toEqual([{ one: people[0], other: people[1], why: "initials" }]);
  });

  test("they are merged only by hand, and nothing that either had is lost", async () => {
    const core = await directory(
      { name: "Luwig Burger", initials: "lb", desks: ["Frankfurt"], aliases: ["L. Burger"] },
      { name: "Ludwig Burger", role: "reporting", languages: ["de"], desks: ["Berlin"] },
    );
    const [pair] = await core.call("people.likelySame", {});
    if (!pair) throw new Error("no pair");
    expect(await names(core)).toHaveLength(2);
    const [keep, drop] = pair.one.name === "Ludwig Burger" ? [pair.one, pair.other] : [pair.other, pair.one];
    const merged = await core.call("people.merge", { keep: keep.id, drop: drop.id });
    expect(merged).toEqual({
      id: keep.id,
      name: "Ludwig Burger",
      initials: "lb",
      desks: ["Berlin", "Frankfurt"],
      languages: ["de"],
      role: "reporting",
      aliases: ["Luwig Burger", "L. Burger"],
    });
    expect((await core.call("people.list", {})).rows).toEqual([merged]);
    expect(await core.call("people.likelySame", {})).toEqual([]);
    const [credit] = await core.call("people.resolve", { credits: [{ role: "editing", name: "luwig burger" }] });
    expect(credit?.name).toBe("Ludwig Burger");
  });
});

describe("a list of people as a file", () => {
  test("is taken in line by line; what cannot be taken is told with its number", async () => {
    const core = await directory({ name: "Zoé Libre", initials: "zl", aliases: ["Zoe L."] });
    const text = [
      "Nom;Initiales;Services;Langues;Rôle;Autres noms",
      'Élise Aubin;eau;"Paris|Économie";fr|en;translating;Elise Martin',
      ";xx;;;;",
      "Paul Relu;pr;;fr;chief;",
      "Ivo Landi;il;;klingon;;",
      "Zoe L.;;Rome;;editing;",
      "Élise Aubin;;;;;",
      "",
    ].join("\r\n");
    expect(await core.call("people.import", { text })).toEqual({
      added: 1,
      changed: 1,
      same: 0,
      problems: [
        { line: 3, code: "noName", text: ", xx, , , , " },
        { line: 4, code: "badRole", text: "chief" },
        { line: 5, code: "badLanguage", text: "klingon" },
        { line: 7, code: "twice", text: "Élise Aubin" },
      ],
    });
    expect((await core.call("people.list", {})).rows).toMatchObject([
      {
        name: "Élise Aubin",
        initials: "eau",
        desks: ["Paris", "Économie"],
        languages: ["fr", "en"],
        role: "translating",
      },
      { name: "Zoé Libre", initials: "zl", desks: ["Rome"], role: "editing", aliases: ["Zoe L."] },
    ]);
    expect(await core.call("people.import", { text: "sign,town\na,b" })).toMatchObject({
      added: 0,
      problems: [{ line: 1, code: "noNameColumn" }],
    });
  });

  test("what is written is read again the same, whatever stands in a field", () => {
    const word = fc.constantFrom("Ann Lee", '=HYPERLINK("x")', 'a "b"', "x;y", "é, ü", "-1", "line\nbreak", "@home");
    const entry = fc.record({
      name: word,
      initials: fc.constantFrom("", "al"),
      desks: fc.uniqueArray(word, { maxLength: 2 }),
    });
    fc.assert(
      fc.property(fc.uniqueArray(entry, { selector: ({ name }) => name, maxLength: 5 }), (entries) => {
        const people = entries.map(person);
        const { rows, problems } = readPeople(writePeople(people));
        expect(problems).toEqual([]);
        expect(rows.map((row) => row.person)).toEqual(people.map(({ id: _, ...one }) => one));
      }),
    );
    expect(writePeople([person({ name: "=1+1" })])).toContain("'=1+1");
  });

  test("a directory of two thousand is written, read and searched", async () => {
    const core = openCore();
    const lines = Array.from({ length: 2000 }, (_, at) => `Person${at} Family${at % 700},p${at},Desk ${at % 9}`);
    const text = ["name,initials,desks", ...lines].join("\n");
    expect(await core.call("people.import", { text })).toMatchObject({ added: 2000, problems: [] });
    expect(await core.call("people.import", { text })).toMatchObject({ same: 2000 });
    expect(await names(core, "person1999")).toEqual(["Person1999 Family599"]);
    expect((await core.call("people.export", {})).text.split("\r\n")).toHaveLength(2002);
  });
});
