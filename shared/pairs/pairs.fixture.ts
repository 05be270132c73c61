import type { AddressedParagraph } from "../document/paragraphs.ts";
import type { WireItemId } from "../domain/ids.ts";
import type { Language } from "../domain/language.ts";
import type { SourceVersion } from "./sourceVersions.ts";

export const FIRST = "00000000-0000-7000-8000-000000000001" as WireItemId;
export const SECOND = "00000000-0000-7000-8000-000000000002" as WireItemId;

/** Blocks named by a letter and their place, "s1" on. */
export const blocks = (prefix: string, texts: readonly string[], kind = "paragraph"): AddressedParagraph[] =>
  texts.map((text, at) => ({ paragraphId: `${prefix}${at + 1}`, kind, text }));

export const version = (
  texts: readonly string[],
  { item = FIRST, number = 1, prefix = "s", language = "en" as Language } = {},
): SourceVersion => ({ item, version: number, language, blocks: blocks(prefix, texts) });
