import { type AddressedParagraph, paragraphsOf } from "#shared/document/paragraphs.ts";
import { forbiddenIn, HEADLINE, storyTerms, type TermText } from "../glossary/storyTerms.ts";
import { type Check, type Checked, isTranslation, type Remark } from "./check.ts";

/**
 * What the desk's lists want: a term of the source has one of its wordings in the translation, and no story prints a
 * wording that is forbidden. A paragraph that nobody has written yet lacks nothing.
 */
export const glossaryKept: Check = {
  id: "glossary-kept",
  severity: "warn",
  run(checked) {
    const { content, glossary } = checked;
    if (!glossary || glossary.isEmpty) return [];
    const blocks = paragraphsOf(content.body);
    const text: TermText = {
      language: content.language,
      headline: content.headline,
      blocks: blocks.map((one) => one.text),
    };
    const forbidden = forbiddenIn(glossary, text).map((one): Remark => {
      const [to = "", ...others] = one.to;
      const at = placeOf(one.block, blocks, one);
      const { paragraphId = "" } = at;
      const isMendable = paragraphId !== "" && to !== "" && others.length === 0;
      return {
        message: to === "" ? "check.termForbidden" : "check.termForbiddenFor",
        values: { from: one.from, to: one.to.join(", ") },
        at,
        ...(isMendable
          ? { fix: { kind: "replaceText" as const, paragraphId, start: one.start, end: one.end, from: one.from, to } }
          : {}),
      };
    });
    return [...forbidden, ...missing(checked, text)];
  },
};

function missing(checked: Checked, target: TermText): Remark[] {
  const { glossary, source } = checked;
  if (!glossary || !source || !isTranslation(checked)) return [];
  const written = target.blocks.filter((block) => block.trim() !== "").length;
  const blocks = paragraphsOf(source.body).map((one) => one.text);
  const terms = storyTerms(glossary, { language: source.language, headline: source.headline, blocks }, target);
  return terms
    .filter(
      ({ used, places }) => used === undefined && places.some(({ block }) => block !== HEADLINE && block < written),
    )
    .map(({ source: term, targets }) => ({
      message: "check.termMissing",
      values: { term, targets: targets.join(", ") },
      at: { field: "body" as const },
    }));
}

function placeOf(
  block: number,
  blocks: readonly AddressedParagraph[],
  { start, end }: { start: number; end: number },
): NonNullable<Remark["at"]> {
  if (block === HEADLINE) return { field: "headline" };
  const paragraphId = blocks[block]?.paragraphId ?? "";
  return paragraphId === "" ? { field: "body" } : { field: "body", paragraphId, start, end };
}
