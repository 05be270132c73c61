import type { Embargo } from "#shared/domain/embargo.ts";
import { readEmbargo } from "./format.ts";
import { readPrintedDate } from "./printedDate.ts";

/** The zone in which the desk reads dates that name none. */
export const DESK_ZONE = "Europe/Paris";

/**
 * An embargo as a person typed it. One that does not say its hour or its clock may be hours off, so it is kept as it is
 * and blocks; the words for "none" are none.
 */
export function typedEmbargo(text: string | undefined): Embargo | undefined {
  if (text === undefined || /^(?:none|no|aucun|non|sans|-|n\/a)$/i.test(text.trim())) return undefined;
  const read = readPrintedDate(text.replace(/[()]/g, " ").replace(/[\s.]+$/, ""), DESK_ZONE);
  return read?.isZoned && read.hasTime ? { kind: "until", at: read.iso } : readEmbargo(text);
}

const ANNOUNCED = /\bembargo(?:ed)?\b[^.\n]{0,30}?\b(?:until|till|before|for release|jusqu|avant)/i;

/** An embargo that only a note or the head of the copy speaks of: a story must not leave because a field was empty. */
export function announcedEmbargo(...lines: readonly string[]): Embargo | undefined {
  const line = lines.find((one) => ANNOUNCED.test(one));
  return line === undefined ? undefined : typedEmbargo(line.slice(0, 2000));
}
