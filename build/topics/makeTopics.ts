import { readFileSync, writeFileSync } from "node:fs";
import { z } from "zod";

/*
 * Makes main/core/topics/mediaTopics.json of IPTC's own files, one a language, as cv.iptc.org gives them:
 *   https://cv.iptc.org/newscodes/mediatopic/?format=json&lang=en-GB
 *   https://cv.iptc.org/newscodes/mediatopic/?format=json&lang=fr
 * Run: npx node build/topics/makeTopics.ts EN.json FR.json
 */

const SUBJECT = /subjectcode\/(\d{8})$/;

const Vocabulary = z.object({
  licenceLink: z.string(),
  dateReleased: z.string(),
  conceptSet: z.array(
    z.object({
      qcode: z.string().regex(/^medtop:\d{8}$/),
      prefLabel: z.record(z.string(), z.string()),
      exactMatch: z.array(z.string()).default([]),
    }),
  ),
});

const read = (path: string | undefined): z.infer<typeof Vocabulary> => {
  if (!path) throw new Error("Two files are needed: English labels, then French ones.");
  const vocabulary = Vocabulary.parse(JSON.parse(readFileSync(path, "utf8")));
  if (!/creativecommons\.org\/licenses\/by\/4\.0/.test(vocabulary.licenceLink))
    throw new Error(`${path} is under another licence: ${vocabulary.licenceLink}`);
  return vocabulary;
};

const [english, french] = [read(process.argv[2]), read(process.argv[3])];
const labelIn = (language: string, labels: Readonly<Record<string, string>>): string =>
  Object.entries(labels)
    .find(([tag]) => tag.startsWith(language))?.[1]
    .trim() ?? "";
const frenchOf = new Map(french.conceptSet.map(({ qcode, prefLabel }) => [qcode, labelIn("fr", prefLabel)]));

/** Code, English, French ("" for a retired topic that never had one), the old subject code that means the same. */
const rows = english.conceptSet
  .map(({ qcode, prefLabel, exactMatch }) => [
    qcode.slice("medtop:".length),
    labelIn("en", prefLabel),
    frenchOf.get(qcode) ?? "",
    exactMatch.flatMap((one) => SUBJECT.exec(one)?.[1] ?? [])[0] ?? "",
  ])
  .filter(([, label]) => label !== "")
  .sort(([a = ""], [b = ""]) => a.localeCompare(b));

const lines = rows.map((row) => `    [${row.map((one) => JSON.stringify(one)).join(", ")}]`).join(",\n");
const target = new URL("../../main/core/topics/mediaTopics.json", import.meta.url);
writeFileSync(target, `{\n  "released": ${JSON.stringify(english.dateReleased)},\n  "topics": [\n${lines}\n  ]\n}\n`);
