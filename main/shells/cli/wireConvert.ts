import { AppError } from "#shared/domain/errors.ts";
import { problemInEnglish } from "#shared/domain/readingReasons.ts";
import type { WireContent } from "#shared/domain/wire.ts";
import type { Format } from "../../core/formats/format.ts";
import { FORMATS } from "../../core/formats/index.ts";
import { createWireReader } from "../../core/ingest/createWireReader.ts";
import { readOptions } from "./options.ts";
import { createOutFolder, type OutFolder } from "./outFolder.ts";
import { type CliCommand, UsageError } from "./output.ts";
import { readWire, sentenceFor } from "./wireFiles.ts";

/** Targets by the names people type. */
const TARGETS: Readonly<Record<string, string>> = {
  ninjs: "ninjs",
  "ninjs-1.6": "ninjs-1.6",
  "newsml-g2": "newsml-g2",
  nitf: "nitf",
  html: "html",
  text: "plain-text",
};

type Target = Format & Required<Pick<Format, "write">>;

/** Reads wire files of any format and writes each item in another one. A bad file costs only itself. */
export const wireConvert: CliCommand = {
  words: ["wire", "convert"],
  usage: `wire convert --to ${Object.keys(TARGETS).join("|")} [--out DIR [--force]] FILE...   (- reads stdin)`,
  async run(args, output) {
    const { values, rest } = readOptions(args, ["to", "out"], ["force"]);
    const to = values.to ?? "";
    const target = targetOf(to);
    if (rest.length === 0) throw new UsageError("Name at least one file, or - for stdin.");
    const folder = values.out === undefined ? undefined : await createOutFolder(values.out, values.force ?? false);
    const isBare = !folder && to === "ninjs"; // then the lines are the items themselves
    const reader = createWireReader();
    try {
      for (const file of rest) {
        try {
          const { format, items } = await readWire(reader, file);
          const contents = items.map(({ content }) => content);
          // every item is written before the first one goes anywhere: half a file would pass for a whole one
          const texts = contents.map((content) => target.write(content));
          if (isBare) for (const text of texts) output.line(text);
          else {
            const places = folder ? await folder.write(file, texts, target.extension ?? "") : undefined;
            output.line(accountOf({ file, from: format, to }, target, contents, places ? { places } : { texts }));
          }
        } catch (error) {
          const sentence = sentenceFor(file, error);
          if (isRefusal(error, isBare)) output.line({ file, format: to, error: error.code, reason: sentence });
          output.trouble(sentence);
        }
      }
    } finally {
      await reader.close();
    }
  },
};

/** Whether a file has its line although nothing became of it: an item that may not leave has one among items too. */
const isRefusal = (error: unknown, isBare: boolean): error is AppError =>
  error instanceof AppError && (error.code === "publish.embargo" || (!isBare && error.code.startsWith("wire.")));

function targetOf(to: string): Target {
  const found = Object.hasOwn(TARGETS, to) ? FORMATS.find(TARGETS[to] ?? "") : undefined;
  if (!found?.write) throw new UsageError(`--to takes one of: ${Object.keys(TARGETS).join(", ")}.`);
  return { ...found, write: found.write };
}

type Written = { readonly texts: readonly string[] } | { readonly places: Awaited<ReturnType<OutFolder["write"]>> };

/** What was read, what became of it, what the target has no place for, and what a person should know. */
const accountOf = (
  { file, from, to }: { readonly file: string; readonly from: string; readonly to: string },
  target: Target,
  contents: readonly WireContent[],
  written: Written,
): Record<string, unknown> => ({
  file,
  from,
  format: to,
  items: contents.map(({ guid, version, headline }, at) => ({
    guid,
    version,
    headline,
    ...("texts" in written ? { text: written.texts[at] } : { written: written.places[at] }),
  })),
  dropped: [...new Set(contents.flatMap((content) => target.drops?.(content) ?? []))],
  problems: contents.flatMap(({ problems }) => problems.map(problemInEnglish)),
});
