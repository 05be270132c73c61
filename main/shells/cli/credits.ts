import { z } from "zod";
import { type Credit, CreditRole } from "#shared/domain/credits.ts";
import { LANGUAGES, Language } from "#shared/domain/language.ts";
import { formatCreditLine } from "#shared/languages/credits/formatCredits.ts";
import { parseCreditLine } from "#shared/languages/credits/parseCredits.ts";
import { HOUSE_PROFILES } from "#shared/profiles/index.ts";
import { jsonOf, stdinLines } from "./jsonLines.ts";
import { readOptions } from "./options.ts";
import { type CliCommand, UsageError } from "./output.ts";

/** People of one job with the places that were named behind them, in order. */
const CreditGroup = z.object({
  role: CreditRole,
  names: z.array(z.string().trim().min(1)).min(1),
  places: z.array(z.string()).default([]),
  /** The job that a desk did. */
  of: CreditRole.optional(),
});
type CreditGroup = z.infer<typeof CreditGroup>;
const Groups = z.object({ credits: z.array(CreditGroup) });

const languageOption = (value: string | undefined): Language => {
  const language = Language.safeParse(value);
  if (!language.success) throw new UsageError(`--lang takes one of: ${LANGUAGES.join(", ")}.`);
  return language.data;
};

/** One sign-off a line becomes the people in it, by job and place; what is not understood is a problem. */
export const creditsParse: CliCommand = {
  words: ["credits", "parse"],
  usage: "credits parse --lang fr   (one line of text a line on stdin)",
  async run(args, output) {
    const { values } = readOptions(args, ["lang"]);
    const language = languageOption(values.lang);
    for await (const { line } of stdinLines()) {
      const { credits, rest } = parseCreditLine(line, language);
      output.line({ credits: grouped(credits), problems: rest === "" ? [] : rest.split("; ") });
    }
  },
};

/** The JSON that `credits parse` gives becomes a sign-off again, worded as the house words it. */
export const creditsFormat: CliCommand = {
  words: ["credits", "format"],
  usage: "credits format --lang fr [--profile reuters-fr]   (JSON Lines on stdin)",
  async run(args, output) {
    const { values } = readOptions(args, ["lang", "profile"]);
    const language = languageOption(values.lang);
    if (values.profile !== undefined && !HOUSE_PROFILES.find(values.profile)) {
      throw new UsageError(`--profile takes one of: ${HOUSE_PROFILES.all.map(({ id }) => id).join(", ")}.`);
    }
    for await (const { number, line } of stdinLines()) {
      if (line.trim() === "") continue;
      const groups = Groups.safeParse(jsonOf(line));
      if (groups.success)
        output.line(formatCreditLine(groups.data.credits.flatMap(separate), language, values.profile));
      else output.trouble(`Line ${number} is not a JSON object with "credits" as credits parse gives them.`);
    }
  },
};

/** People of one job in a row up to the one who was somewhere: "A and B in Paris, C" are two groups. */
function grouped(credits: readonly Credit[]): CreditGroup[] {
  const groups: CreditGroup[] = [];
  for (const { role, of, name, place } of credits) {
    let group = groups.at(-1);
    if (!group || group.role !== role || group.of !== of || group.places.length > 0) {
      group = { role, names: [], places: [], ...(of ? { of } : {}) };
      groups.push(group);
    }
    group.names.push(name);
    if (place !== undefined) group.places.push(...placesOf(place));
  }
  return groups;
}

/** "JAKARTA/SURABAYA" and "Buenos Aires y São Paulo" are two places, "Bosnia and Herzegovina" is one. */
function placesOf(place: string): string[] {
  const parts = place.split(/\s*\/\s*|\s(?:and|et|und|y|e|&)\s/u);
  const isOne = /^(?:Bosn\p{L}+|Trinidad|Antigua|Saint|St\.|S[aã]o Tom[eé]|Tyne|Newfoundland)/u.test(place);
  return isOne ? [place] : parts;
}

/** The places belong to the last person: where the others were, "A and B in Paris" does not say. */
function separate({ role, names, places, of }: CreditGroup): Credit[] {
  const place = places.map(oneLine).join("/");
  return names.map((name, at) => ({
    role,
    name: oneLine(name),
    ...(place !== "" && at === names.length - 1 ? { place } : {}),
    ...(of ? { of } : {}),
  }));
}

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();
