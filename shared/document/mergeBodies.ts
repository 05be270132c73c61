import type { Body } from "./body.ts";
import { diffParagraphs } from "./diffBodies.ts";
import { type AddressedParagraph, paragraphsOf } from "./paragraphs.ts";

/**
 * One place of three bodies laid side by side. The numbers are places of blocks in their bodies; a side without one does
 * not have the block.
 * - `same`: both sides have it as it was, or made the same of it.
 * - `ours`, `theirs`: only that side changed, added or removed it.
 * - `clash`: both did, differently; somebody has to choose.
 */
export type MergeRow = {
  readonly kind: "same" | "ours" | "theirs" | "clash";
  readonly base?: number;
  readonly ours?: number;
  readonly theirs?: number;
};

type Side = {
  /** The block that stands for each of the base's, where there still is one. */
  readonly kept: ReadonlyMap<number, number>;
  /** Blocks that the base does not have, by the base's block they stand behind (-1: at the top). */
  readonly added: ReadonlyMap<number, readonly number[]>;
};

/** Lays two descendants of one text side by side. @param base without one, everything that differs is a clash */
export function mergeBodies(base: Body | undefined, ours: Body, theirs: Body): MergeRow[] {
  if (!base) return twoWay(ours, theirs);
  const [first, left, right] = [base, ours, theirs].map(paragraphsOf);
  if (!first || !left || !right) return [];
  const us = sideOf(first, left);
  const them = sideOf(first, right);
  const rows: MergeRow[] = [];
  for (let at = -1; at < first.length; at++) {
    if (at >= 0) rows.push(rowOf(at, us.kept.get(at), them.kept.get(at), { first, left, right }));
    rows.push(...additions(us.added.get(at) ?? [], them.added.get(at) ?? [], left, right));
  }
  return rows.filter(({ ours: us, theirs: them, kind }) => kind !== "same" || us !== undefined || them !== undefined);
}

/** The paragraphs with their places as ids, so that a comparison gives places back. */
const placed = (list: readonly AddressedParagraph[]): AddressedParagraph[] =>
  list.map((one, at) => ({ ...one, paragraphId: String(at) }));

const placeOf = (one: AddressedParagraph | undefined): number | undefined => one && Number(one.paragraphId);

function sideOf(base: readonly AddressedParagraph[], side: readonly AddressedParagraph[]): Side {
  const kept = new Map<number, number>();
  const added = new Map<number, number[]>();
  let last = -1;
  for (const { before, after } of diffParagraphs(placed(base), placed(side))) {
    const [from, to] = [placeOf(before), placeOf(after)];
    if (from !== undefined) last = from;
    if (from !== undefined && to !== undefined) kept.set(from, to);
    else if (to !== undefined) added.set(last, [...(added.get(last) ?? []), to]);
  }
  return { kept, added };
}

type Three = Readonly<Record<"first" | "left" | "right", readonly AddressedParagraph[]>>;

function rowOf(at: number, ours: number | undefined, theirs: number | undefined, texts: Three): MergeRow {
  const was = wordsOf(texts.first[at]);
  const us = ours === undefined ? undefined : wordsOf(texts.left[ours]);
  const them = theirs === undefined ? undefined : wordsOf(texts.right[theirs]);
  const kind = us === them ? "same" : us === was ? "theirs" : them === was ? "ours" : "clash";
  return { kind, base: at, ...places(ours, theirs) };
}

/** What both sides put in at one place: the same words once, alike ones to choose from, the rest as each side has it. */
function additions(
  ours: readonly number[],
  theirs: readonly number[],
  left: readonly AddressedParagraph[],
  right: readonly AddressedParagraph[],
): MergeRow[] {
  const us = placed(left).filter((_, at) => ours.includes(at));
  const them = placed(right).filter((_, at) => theirs.includes(at));
  const KIND = { same: "same", changed: "clash", removed: "ours", added: "theirs" } as const;
  return diffParagraphs(us, them).map(({ kind, before, after }) => ({
    kind: KIND[kind],
    ...places(placeOf(before), placeOf(after)),
  }));
}

function twoWay(ours: Body, theirs: Body): MergeRow[] {
  return diffParagraphs(placed(paragraphsOf(ours)), placed(paragraphsOf(theirs))).map(({ kind, before, after }) => ({
    kind: kind === "same" ? "same" : "clash",
    ...places(placeOf(before), placeOf(after)),
  }));
}

const places = (ours: number | undefined, theirs: number | undefined): Pick<MergeRow, "ours" | "theirs"> => ({
  ...(ours === undefined ? {} : { ours }),
  ...(theirs === undefined ? {} : { theirs }),
});

const wordsOf = (one: AddressedParagraph | undefined): string =>
  `${one?.kind ?? ""} ${(one?.text ?? "").replace(/\s+/g, " ").trim()}`;
