import { tickersIn } from "#shared/document/paragraphs.ts";
import { AppError } from "#shared/domain/errors.ts";
import { parseRic } from "#shared/domain/ric.ts";
import type { WireContent, WireInstrument } from "#shared/domain/wire.ts";
import { formatByline, formatCreditLine } from "#shared/languages/credits/formatCredits.ts";
import { instrumentByRic } from "../instruments/directory.ts";

/** The sign-off as it came, or as the credits make it. */
export const signOffOf = ({ creditLine, credits, language }: WireContent): string =>
  creditLine || formatCreditLine(credits, language);

export const bylineOf = ({ byline, credits, language }: WireContent): string =>
  byline || formatByline(credits, language);

/** Every instrument of the metadata and of the text, once, with what the directory knows of it. */
export function instrumentsOf(content: WireContent): WireInstrument[] {
  const known = new Set(content.instruments.map(({ ric }) => ric));
  const inText = tickersIn(content.body)
    .filter((ric) => !known.has(ric))
    .map((ric): WireInstrument => ({ ric, name: "" }));
  return [...content.instruments, ...inText].map((one) => {
    const mic = one.mic ?? parseRic(one.ric ?? "")?.mic;
    return { ...one, name: one.name || (instrumentByRic(one.ric ?? "")?.name ?? ""), ...(mic ? { mic } : {}) };
  });
}

/**
 * The moment before which nobody may see the item, or undefined.
 * @throws AppError `publish.embargo`: an embargo that cannot be read must not become none on the way out
 */
export function embargoOf({ embargo, guid }: WireContent): string | undefined {
  if (embargo?.kind !== "unreadable") return embargo?.at;
  throw new AppError("publish.embargo", `The embargo "${embargo.text}" of ${guid} cannot be read.`, {
    text: embargo.text,
  });
}

/** The names of the fields that hold anything, of those a format has no place for. */
export const heldOf = (content: WireContent, fields: readonly (keyof WireContent)[]): string[] =>
  fields.filter((field) => {
    const value = content[field];
    return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== "";
  });
