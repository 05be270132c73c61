import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { bodyText, tickersIn } from "#shared/document/paragraphs.ts";
import type { WireContent } from "#shared/domain/wire.ts";
import { SAMPLES } from "../core.fixture.ts";
import { readWireFile } from "../ingest/readFile.ts";
import { FORMATS } from "./index.ts";
import { readText } from "./readText.fixture.ts";

const DIR = join(SAMPLES, "wire");
const samples = readdirSync(DIR).flatMap((name) =>
  readWireFile(name, readFileSync(join(DIR, name))).items.map(({ content }): [string, WireContent] => [name, content]),
);

/**
 * An item as it must come back: without the ids of paragraphs, which every reading makes anew, what the target drops by
 * its own word, and what the writer adds, since it names the companies of the text among the metadata too.
 */
function lasting(content: WireContent, dropped: readonly string[], before: WireContent): unknown {
  const known = new Set(before.instruments.map(({ ric, ticker, isin }) => ric ?? ticker ?? isin));
  const kept = {
    ...content,
    instruments: content.instruments.filter(({ ric, ticker, isin }) => known.has(ric ?? ticker ?? isin)),
    names: content.names.filter(({ kind, name }) => {
      const isListed = [...before.instruments, ...content.instruments].some((one) => one.name === name);
      return !(kind === "organisation" && isListed);
    }),
  };
  return JSON.parse(
    JSON.stringify(kept, (key, value: unknown) =>
      key === "$" || key === "problems" || dropped.includes(key) ? undefined : value,
    ),
  );
}

test.each(["ninjs", "ninjs-1.6", "newsml-g2", "nitf", "plain-text"])("every sample survives %s and back", (id) => {
  const format = FORMATS.find(id);
  for (const [name, content] of samples) {
    const dropped = format?.drops?.(content) ?? [];
    const again = readText(format?.write?.(content) ?? "");
    expect({ name, content: lasting(again, dropped, content) }).toEqual({
      name,
      content: lasting(content, dropped, content),
    });
    expect(tickersIn(again.body)).toEqual(tickersIn(content.body));
  }
});

test.each(["ninjs", "newsml-g2", "nitf", "html", "plain-text"])("%s holds every word of the body", (id) => {
  for (const [, content] of samples) {
    const written = FORMATS.find(id)?.write?.(content) ?? "";
    const words = (text: string): string[] => text.match(/[\p{L}\p{N}]{4,}/gu) ?? [];
    const there = new Set(words(written));
    expect(words(bodyText(content.body)).filter((word) => !there.has(word))).toEqual([]);
  }
});

test("NewsML-G2 that no field holds comes back where it stood", () => {
  const extra = '<service qcode="svc:fin"/>';
  const item = `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="g" version="2"><itemMeta><itemClass qcode="ninat:text"/><provider literal="Exemple"/><versionCreated>2025-03-12T08:00:00Z</versionCreated><pubStatus qcode="stat:usable"/>${extra}<signal qcode="edStat:N"/></itemMeta><contentMeta><audience qcode="aud:1"><name>Traders</name></audience><genre qcode="genre:Current"><name>Current</name></genre><headline>Ferries sail</headline><headline role="hld:sub" xml:lang="fr">Les bacs</headline><keyword>fog</keyword></contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body><p>Ferries left the island on Monday after four days.</p></body></html></inlineXML></contentSet></newsItem>`;
  const [read] = readWireFile("g2", Buffer.from(item)).items;
  expect(read?.content).toMatchObject({
    headlines: [{ role: "hld:sub", text: "Les bacs", language: "fr" }],
    keywords: ["fog"],
    genres: [{ code: "genre:Current", name: "Current" }],
    signalCodes: ["edStat:N"],
  });
  expect(read?.content.unknown.map(({ place, name }) => `${place}/${name}`)).toEqual([
    "itemMeta/service",
    "contentMeta/audience",
  ]);
  const written = (read && FORMATS.find("newsml-g2")?.write?.(read.content)) ?? "";
  expect(written).toContain(extra.replace("/>", ""));
  expect(written).toContain('<audience qcode="aud:1"><name>Traders</name></audience>');
  const [again] = readWireFile("again", Buffer.from(written)).items;
  expect(again?.content.unknown).toEqual(read?.content.unknown);
});
