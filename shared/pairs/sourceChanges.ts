import type { WordPiece } from "../document/diffWords.ts";
import { diffWords } from "../document/diffWords.ts";
import type { Pair } from "../domain/pair.ts";
import type { SourceVersion, SourceVersions } from "./sourceVersions.ts";

/** A pair whose source says something else in a newer version than what the translation stands on. */
export type SourceChange = {
  readonly pair: Pair;
  readonly kind: "changed" | "removed";
  /** The versions' numbers. */
  readonly from: number;
  readonly to: number;
  readonly before: string;
  readonly after: string;
  readonly words: readonly WordPiece[];
  /** What the pair becomes once the change is followed: the same blocks in the newer version. */
  readonly taken: Pair;
  readonly isPostponed: boolean;
};

/**
 * Which pairs a newer version of the source touches, in their order. A change that was ignored is not told again until
 * the source changes once more.
 */
export function sourceChanges(pairs: readonly Pair[], versions: SourceVersions, newest: SourceVersion): SourceChange[] {
  return pairs.flatMap((pair): SourceChange[] => {
    const old = versions.find(pair.item);
    const diff = pair.item === newest.item ? undefined : versions.diff(pair.item, newest.item);
    if (!old || !diff || pair.source.length === 0 || pair.target.length === 0) return [];
    const wanted = new Set(pair.source);
    const touched = diff.filter(({ before }) => before && wanted.has(before.paragraphId));
    if (touched.every(({ kind }) => kind === "same")) return [];
    if (pair.answer?.item === newest.item && pair.answer.kind === "ignored") return [];
    const before = touched.map((one) => one.before?.text ?? "").join("\n");
    const after = touched.flatMap((one) => one.after?.text ?? []).join("\n");
    const source = touched.flatMap((one) => one.after?.paragraphId ?? []);
    const { answer: _answered, ...rest } = pair;
    return [
      {
        pair,
        kind: source.length === 0 ? "removed" : "changed",
        from: old.version,
        to: newest.version,
        before,
        after,
        words: diffWords(before, after),
        taken: { ...rest, source, item: newest.item },
        isPostponed: pair.answer?.item === newest.item && pair.answer.kind === "postponed",
      },
    ];
  });
}

/** The pairs carried to another version where their source says the same in it; all others stay on their own. */
export function carryPairs(pairs: readonly Pair[], versions: SourceVersions, to: SourceVersion): Pair[] {
  return pairs.map((pair) => {
    if (pair.item === to.item || !versions.find(pair.item)) return pair;
    const wanted = new Set(pair.source);
    const touched = (versions.diff(pair.item, to.item) ?? []).filter(
      ({ before }) => before && wanted.has(before.paragraphId),
    );
    if (!touched.every(({ kind }) => kind === "same")) return pair;
    return { ...pair, source: touched.flatMap(({ after }) => after?.paragraphId ?? []), item: to.item };
  });
}
