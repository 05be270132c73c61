import { z } from "zod";
import { compareNumbers } from "#shared/numbers/compareNumbers.ts";
import { NUMBER_LANGUAGES } from "#shared/numbers/readFigures.ts";
import { jsonOf, stdinLines } from "./jsonLines.ts";
import { readOptions } from "./options.ts";
import { type CliCommand, UsageError } from "./output.ts";

const Pair = z.object({ source: z.string(), target: z.string() });
const LanguagePair = z.object({ from: z.enum(["en", "fr"]), to: z.enum(["en", "fr"]) });

/**
 * Reads one pair of texts a line, `{"source":"...","target":"..."}`, and answers each with the figures that differ:
 * `{"findings":[{"kind":"...","source":"...","target":"..."}]}`. A bad line costs only itself.
 */
export const checkNumbers: CliCommand = {
  words: ["check", "numbers"],
  usage: "check numbers --from en --to fr   (pairs as JSON Lines on stdin)",
  async run(args, output) {
    const { values } = readOptions(args, ["from", "to"]);
    const languages = LanguagePair.safeParse(values);
    if (!languages.success) {
      throw new UsageError(`--from and --to each take one of: ${Object.keys(NUMBER_LANGUAGES).join(", ")}.`);
    }
    const { from, to } = languages.data;
    for await (const { number, line } of stdinLines()) {
      if (line.trim() === "") continue;
      const pair = Pair.safeParse(jsonOf(line));
      if (!pair.success) {
        output.trouble(`Line ${number} is not a JSON object with the texts "source" and "target".`);
        continue;
      }
      const findings = compareNumbers(pair.data.source, pair.data.target, from, to);
      output.line({ findings: findings.map(({ kind, source, target }) => ({ kind, source, target })) });
    }
  },
};
