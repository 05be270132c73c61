import { paragraphsOf } from "#shared/document/paragraphs.ts";
import type { Language } from "#shared/domain/language.ts";
import type { Check, Remark } from "./check.ts";

/** What may be known about a paragraph by itself. */
export type BlockFacts = { readonly text: string; readonly language: Language; readonly profile: string };

/** A remark about a stretch of a paragraph; `to` is what one key writes in its place. */
export type BlockRemark = Pick<Remark, "message" | "values"> & {
  readonly start: number;
  readonly end: number;
  readonly to?: string | undefined;
};

/** Paragraphs remembered by each check: many stories' worth, a few megabytes at most. */
const MOST = 4000;

/**
 * A check of paragraphs each by itself. What it said of a paragraph is remembered by the words: of a story that is
 * checked again, only the paragraphs that changed are read.
 */
export function blockCheck(
  rule: Pick<Check, "id" | "severity" | "languages">,
  find: (facts: BlockFacts) => readonly BlockRemark[],
): Check {
  const known = new Map<string, readonly BlockRemark[]>();
  const remembered = (facts: BlockFacts): readonly BlockRemark[] => {
    const key = `${facts.language} ${facts.profile} ${facts.text}`;
    const before = known.get(key);
    if (before) return before;
    if (known.size >= MOST) known.clear();
    const found = find(facts);
    known.set(key, found);
    return found;
  };
  return {
    ...rule,
    run: ({ content: { body, language, profile } }) =>
      paragraphsOf(body)
        .filter(({ kind }) => kind !== "figure")
        .flatMap(({ paragraphId, text }) =>
          remembered({ text, language, profile }).map(({ start, end, to, ...said }): Remark => {
            const from = text.slice(start, end);
            const fix = { kind: "replaceText" as const, paragraphId, start, end, from, to: to ?? "" };
            return {
              ...said,
              at: { field: "body", ...(paragraphId === "" ? {} : { paragraphId, start, end }) },
              ...(to === undefined || paragraphId === "" ? {} : { fix }),
            };
          }),
        ),
  };
}
