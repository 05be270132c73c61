import type { AlignedPair, AlignedTexts, AlignSide } from "#shared/contract/memory.ts";
import { paragraphsOf } from "#shared/document/paragraphs.ts";
import { AppError } from "#shared/domain/errors.ts";
import { type Language, languageOf } from "#shared/domain/language.ts";
import { compareNumbers } from "#shared/numbers/compareNumbers.ts";
import { alignTexts } from "#shared/pairs/alignTexts.ts";
import { translatable } from "#shared/pairs/sourceVersions.ts";
import { guessLanguage } from "../formats/guessLanguage.ts";
import type { WireReader } from "../ingest/wireReader.ts";

type Side = { readonly language: Language; readonly texts: readonly string[] };

/** A table of the alignment grows with the product of both sides: a book is not a story. */
const MOST_BLOCKS = 600;

/**
 * Lays a published story beside its translation, by lengths, figures, names and quotations. Nothing is learnt yet.
 * @throws AppError `wire.*` for a file that cannot be read, `memory.oneLanguage` when both say that they are in the same
 */
export async function alignFiles(
  reader: WireReader,
  { source, target }: { source: AlignSide; target: AlignSide },
): Promise<AlignedTexts> {
  const [left, right] = await Promise.all([readSide(reader, source), readSide(reader, target)]);
  const { language: from } = left;
  const { language: to } = right;
  if (from === to) throw new AppError("memory.oneLanguage", "Both texts are in the same language.", { language: from });
  const beads = alignTexts(left, right);
  const said = (side: Side, places: readonly number[]): string =>
    places.flatMap((at) => side.texts[at] ?? []).join("\n");
  const pairs = beads.flatMap((bead): AlignedPair[] => {
    if (bead.source.length === 0 || bead.target.length === 0) return [];
    const pair = { source: said(left, bead.source), target: said(right, bead.target) };
    const isOneToOne = bead.source.length === 1 && bead.target.length === 1;
    return [{ ...pair, isSure: isOneToOne && compareNumbers(pair.source, pair.target, from, to).length === 0 }];
  });
  const alone = (which: "source" | "target", other: "source" | "target"): number =>
    beads.filter((bead) => bead[other].length === 0).reduce((sum, bead) => sum + bead[which].length, 0);
  return { from, to, pairs, alone: { source: alone("source", "target"), target: alone("target", "source") } };
}

/** The headline and the paragraphs of a file's first story, without its dateline and credits. */
async function readSide(reader: WireReader, { name, base64 }: AlignSide): Promise<Side> {
  const [item] = (await reader.read(name, Buffer.from(base64, "base64"))).items;
  const texts = item
    ? [item.content.headline, ...translatable(paragraphsOf(item.content.body)).map(({ text }) => text)]
    : [];
  const written = texts.map((text) => text.trim()).filter(Boolean);
  if (written.length > MOST_BLOCKS) throw new AppError("wire.tooLarge", "This text has too many paragraphs.", { name });
  return { language: languageOf(item?.content.language) ?? guessLanguage(written.join(" ")), texts: written };
}
