import { describe, expect, test } from "vitest";
import { body, paragraph, ticker } from "#shared/document/makeBody.ts";
import { openCore } from "../core.fixture.ts";
import { readList } from "./readList.ts";

describe("a desk's own list", () => {
  test("adds instruments, renames known ones, and is searched and recognised before the rest", async () => {
    const core = openCore();
    const text =
      'ric;nom;isin;autres noms\r\nNEWC.PA;Nouvelle Compagnie;;"Newco|La Compagnie"\r\nGOOGL.O;Alphabet Inc;;\r\n';
    expect(await core.call("instruments.import", { text })).toEqual({ added: 2, changed: 0, same: 0, problems: [] });
    expect(core.events).toContainEqual({ name: "settings.changed" });
    const [first] = await core.call("instruments.search", { text: "newco" });
    expect(first).toMatchObject({
      ric: "NEWC.PA",
      name: "Nouvelle Compagnie",
      venue: "Euronext Paris",
      verified: true,
    });
    const [google] = await core.call("instruments.search", { text: "google" });
    expect(google).toMatchObject({ ric: "GOOGL.O", name: "Alphabet Inc", isin: "US02079K3059" });
    const paragraphText = "L'offre de La Compagnie sur Alphabet";
    expect(
      (await core.call("instruments.detect", { text: paragraphText })).map(({ start, end, candidates }) => [
        paragraphText.slice(start, end),
        candidates[0]?.name,
      ]),
    ).toEqual([
      ["La Compagnie", "Nouvelle Compagnie"],
      ["Alphabet", "Alphabet Inc"],
    ]);
    expect(await core.call("instruments.value", { ric: "NEWC.PA" })).toMatchObject({ name: "Nouvelle Compagnie" });
  });

  test("brought in again, only what differs changes; what is forgotten falls back to the built-in name", async () => {
    const core = openCore();
    await core.call("instruments.import", { text: "ric,name\nMSFT.O,Microsoft Corp\nAAPL.O,Apple Inc" });
    const again = await core.call("instruments.import", {
      text: '[{"ric":"MSFT.O","name":"Microsoft Corp"},\n{"ric":"AAPL.O","name":"Apple"}]',
    });
    expect(again).toEqual({ added: 0, changed: 1, same: 1, problems: [] });
    expect(await core.call("instruments.forget", { rics: ["MSFT.O", "NONE.O"] })).toEqual({ forgotten: 1 });
    expect(await core.call("instruments.own", {})).toMatchObject([{ ric: "AAPL.O", name: "Apple" }]);
    expect((await core.call("instruments.search", { text: "MSFT.O" }))[0]?.name).toBe("Microsoft");
  });

  test("a code that the desk vouches for is no longer questioned", async () => {
    const core = openCore();
    const { head, content } = await core.call("stories.create", { language: "fr" });
    const changed = {
      ...content,
      body: body([paragraph("Une offre sur Newco "), { ...paragraph(""), children: [ticker("NEWC.PA")] }]),
    };
    await core.call("stories.save", { id: head.id, baseRev: head.rev, saveId: crypto.randomUUID(), content: changed });
    const questioned = async (): Promise<boolean> =>
      (await core.call("stories.check", { id: head.id })).some(({ message }) => message === "check.ricUnverified");
    expect(await questioned()).toBe(true);
    await core.call("instruments.import", { text: "ric,name\nNEWC.PA,Newco" });
    expect(await questioned()).toBe(false);
  });

  test("a new code without a name is a problem of its line", async () => {
    const core = openCore();
    const { added, problems } = await core.call("instruments.import", { text: "ric,name\nAAPL.O,\nNEWC.PA,\n" });
    expect({ added, problems }).toEqual({ added: 1, problems: [{ line: 3, problem: "noName", value: "NEWC.PA" }] });
  });
});

describe("bad lines are told by number, the others are taken", () => {
  test("in a table, with line breaks inside quotes counted", () => {
    const table =
      'RIC,Name,ISIN\n"AAPL.O","Ap\nple",\nGOOGL.XX,Google,\n,Nobody,\nMSFT.O,Microsoft,US5949181046\nAAPL.O,Twice,\n';
    const { rows, problems } = readList(table);
    expect(rows.map(({ one }) => one.ric)).toEqual(["AAPL.O"]);
    expect(problems).toEqual([
      { line: 4, problem: "badRic", value: "GOOGL.XX" },
      { line: 5, problem: "noRic", value: "Nobody" },
      { line: 6, problem: "badIsin", value: "US5949181046" },
      { line: 7, problem: "twice", value: "AAPL.O" },
    ]);
  });

  test("in an array of objects and in objects line by line", () => {
    const array =
      '[\n  {"ric": "AAPL.O", "name": "Apple [1]", "aliases": ["A, B", "C"]},\n\n  {"ric": 5},\n  {"ric": "MSFT.O" "name"},\n  7\n]';
    const fromArray = readList(array);
    expect(fromArray.rows).toEqual([{ line: 2, one: { ric: "AAPL.O", name: "Apple [1]", aliases: ["A, B", "C"] } }]);
    expect(fromArray.problems.map(({ line, problem }) => [line, problem])).toEqual([
      [4, "noRic"],
      [5, "unreadable"],
      [6, "unreadable"],
    ]);
    const lines = readList('{"ric":"AAPL.O","name":"Apple"}\nnothing\n{"ric":"MSFT.O","name":"Microsoft"}');
    expect(lines.rows.map(({ line }) => line)).toEqual([1, 3]);
    expect(lines.problems).toEqual([{ line: 2, problem: "unreadable", value: "nothing" }]);
  });

  test("a table without a column of codes says so", () => {
    expect(readList("name,isin\nApple,US0378331005").problems).toEqual([
      { line: 1, problem: "noRicColumn", value: "name,isin" },
    ]);
    expect(readList("").problems).toHaveLength(1);
  });
});
