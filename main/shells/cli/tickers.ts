import { z } from "zod";
import { findRics } from "#shared/domain/findRics.ts";
import { LANGUAGES, Language } from "#shared/domain/language.ts";
import { searchInstruments } from "../../core/instruments/directory.ts";
import { jsonOf, stdinLines } from "./jsonLines.ts";
import { readOptions } from "./options.ts";
import { type CliCommand, UsageError } from "./output.ts";

const Text = z.object({ text: z.string() });

/** The instrument codes of a text, in order and as often as they occur, each with its place without the brackets. */
export const tickersFind: CliCommand = {
  words: ["tickers", "find"],
  usage: 'tickers find --lang en   ({"text":"..."} a line on stdin)',
  async run(args, output) {
    const { values } = readOptions(args, ["lang"]);
    if (values.lang !== undefined && !Language.safeParse(values.lang).success) {
      throw new UsageError(`--lang takes one of: ${LANGUAGES.join(", ")}.`);
    }
    for await (const { number, line } of stdinLines()) {
      if (line.trim() === "") continue;
      const read = Text.safeParse(jsonOf(line));
      if (!read.success) {
        output.trouble(`Line ${number} is not a JSON object with a "text".`);
        continue;
      }
      const found = findRics(read.data.text);
      output.line({
        rics: found.map(({ ric }) => ric),
        spans: found.map(({ codeStart, codeEnd }) => [codeStart, codeEnd]),
      });
    }
  },
};

/** Instruments by name, code or ISIN, best first. */
export const tickersSearch: CliCommand = {
  words: ["tickers", "search"],
  usage: 'tickers search "alphabet" [--limit 5]',
  async run(args, output) {
    const { values, rest } = readOptions(args, ["limit"]);
    const limit = Number(values.limit ?? 10);
    if (!Number.isInteger(limit) || limit < 1 || limit > 1000)
      throw new UsageError("--limit takes a number from 1 to 1000.");
    if (rest.length === 0) throw new UsageError("Name what to look for.");
    for (const instrument of searchInstruments(rest.join(" "), limit)) output.line(instrument);
  },
};
