import { isMedia, paragraphsOf } from "#shared/document/paragraphs.ts";
import type { Language } from "#shared/domain/language.ts";
import { createRemembered } from "#shared/remember.ts";
import type { Check, Remark } from "./check.ts";

/** What may be known about a paragraph by itself. */
export type BlockFacts = { readonly text: string; readonly language: Language; readonly profile: string };

/** A remark about a stretch of a paragraph; `to` is what one key writes in its place. */
export type BlockRemark = Pick<Remark, "message" | "values"> & {
  readonly start: number;
  readonly end: number;
  readonly to?: string | undefined;
};

/**
 * A check of paragraphs each by itself. What it said of a paragraph is remembered by the words: of a story that is
 * checked again, only the paragraphs that changed are read.
 */
export function blockCheck(
  rule: Pick<Check, "id" | "severity" | "languages">,
  find: (facts: BlockFacts) => readonly BlockRemark[],
): Check {
  const remembered = createRemembered<readonly BlockRemark[]>();
  return {
    ...rule,
    run: ({ content: { body, language, profile } }) =>
      paragraphsOf(body)
        .filter(({ kind }) => !isMedia(kind))
        .flatMap(({ paragraphId, text }) =>
          remembered(text, `${language} ${profile}`, () => find({ text, language, profile })).map(
            ({ start, end, to, ...said }): Remark => {
              const from = text.slice(start, end);
              const fix = { kind: "replaceText" as const, paragraphId, start, end, from, to: to ?? "" };
              return {
                ...said,
                at: { field: "body", ...(paragraphId === "" ? {} : { paragraphId, start, end }) },
                ...(to === undefined || paragraphId === "" ? {} : { fix }),
              };
            },
          ),
        ),
  };
}
