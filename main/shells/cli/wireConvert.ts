import { mkdir, rename, stat, writeFile } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { AppError } from "#shared/domain/errors.ts";
import type { WireContent } from "#shared/domain/wire.ts";
import type { Format } from "../../core/formats/format.ts";
import { FORMATS } from "../../core/formats/index.ts";
import { createWireReader } from "../../core/ingest/createWireReader.ts";
import { readOptions } from "./options.ts";
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

/** Reads wire files of any format and writes each item in another one. A bad file costs only itself. */
export const wireConvert: CliCommand = {
  words: ["wire", "convert"],
  usage: `wire convert --to ${Object.keys(TARGETS).join("|")} [--out DIR] FILE...   (- reads stdin)`,
  async run(args, output) {
    const { values, rest } = readOptions(args, ["to", "out"]);
    const to = values.to ?? "";
    const format = Object.hasOwn(TARGETS, to) ? FORMATS.find(TARGETS[to] ?? "") : undefined;
    if (!format?.write) throw new UsageError(`--to takes one of: ${Object.keys(TARGETS).join(", ")}.`);
    if (rest.length === 0) throw new UsageError("Name at least one file, or - for stdin.");
    if (values.out !== undefined) await mkdir(values.out, { recursive: true });
    const reader = createWireReader();
    try {
      for (const file of rest) {
        try {
          const contents = (await readWire(reader, file)).items.map(({ content }) => content);
          if (values.out !== undefined) output.line(await written(file, contents, format, values.out));
          else if (to === "ninjs") for (const content of contents) output.line(format.write(content));
          else output.line(shown(file, contents, format));
        } catch (error) {
          output.trouble(sentenceFor(file, error));
        }
      }
    } finally {
      await reader.close();
    }
  },
};

/** What was read, what the target has no place for, and what a person should know. */
const account = (file: string, contents: readonly WireContent[], format: Format): Record<string, unknown> => ({
  file,
  format: format.id,
  dropped: [...new Set(contents.flatMap((content) => format.drops?.(content) ?? []))],
  problems: contents.flatMap(({ problems }) => problems),
});

const shown = (file: string, contents: readonly WireContent[], format: Format): Record<string, unknown> => ({
  ...account(file, contents, format),
  items: contents.map((content) => ({
    guid: content.guid,
    version: content.version,
    headline: content.headline,
    text: format.write?.(content),
  })),
});

/** Writes every item beside a name and then under it, so that nobody reads half of one. Never over another file. */
async function written(
  file: string,
  contents: readonly WireContent[],
  format: Format,
  dir: string,
): Promise<Record<string, unknown>> {
  const stem = file === "-" ? "stdin" : basename(file, extname(file));
  const items: Record<string, unknown>[] = [];
  for (const [at, content] of contents.entries()) {
    const name = `${stem}${contents.length > 1 ? `-${at + 1}` : ""}${format.extension ?? ""}`;
    const path = join(dir, name);
    if (await stat(path).catch(() => undefined)) {
      throw new AppError("input.invalid", `${file}: ${path} is there already and is not written over`, { name });
    }
    await writeFile(`${path}.tmp`, format.write?.(content) ?? "");
    await rename(`${path}.tmp`, path);
    items.push({ guid: content.guid, version: content.version, headline: content.headline, written: path });
  }
  return { ...account(file, contents, format), items };
}
