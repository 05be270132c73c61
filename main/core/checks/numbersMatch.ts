import { type AddressedParagraph, paragraphsOf } from "#shared/document/paragraphs.ts";
import { type CompareOptions, compareParagraphs } from "#shared/numbers/compareParagraphs.ts";
import type { NumberFinding } from "#shared/numbers/numberFinding.ts";
import { HOUSE_PROFILES } from "#shared/profiles/index.ts";
import { type Check, isTranslation, type Remark } from "./check.ts";

const MESSAGES = {
  missing: "check.numberMissing",
  extra: "check.numberExtra",
  changed: "check.numberChanged",
  scale: "check.numberScale",
  unit: "check.numberUnit",
  date: "check.numberDate",
  time: "check.numberTime",
  swapped: "check.numberSwapped",
} as const;

/** More figures than these are not missing, they are not written yet, or were cut with their paragraphs. */
const MANY_MISSING = 4;

/** "PARIS, Feb 5 (Reuters) - ": each language has its own way, and many desks leave it out. */
const DATELINE = /^[^.\n]{0,80}?\([^()\n]{2,24}\)\s+[-\u2013\u2014]\s+/u;

/** Every figure of the source is in its translation, with the same value: figures are what readers act upon. */
export const numbersMatch: Check = {
  id: "numbers-match",
  severity: "warn",
  run(checked) {
    const { content, source } = checked;
    if (!source || !isTranslation(checked)) return [];
    const [from, to] = [written(paragraphsOf(source.body)), written(paragraphsOf(content.body))];
    if (to.length === 0) return [];
    const thousands = HOUSE_PROFILES.find(content.profile)?.thousands;
    const options = {
      from: source.language,
      to: content.language,
      isStory: true,
      ...(thousands === undefined ? {} : { thousands }),
    };
    const inBody = compareParagraphs(textsOf(from), textsOf(to), options);
    const inHeadline = headlineFindings(source.headline, textsOf(from), content.headline, options);
    return [...inHeadline.map((one) => remark(one, { field: "headline" })), ...inBodyRemarks(inBody, to)];
  },
};

/** A headline may say less than its source's, and anything that the body of the source says. */
function headlineFindings(
  source: string,
  body: readonly string[],
  target: string,
  options: CompareOptions,
): NumberFinding[] {
  const findings = compareParagraphs([source], [target], options).filter(({ kind }) => kind !== "missing");
  if (findings.length === 0) return [];
  const inNeither = compareParagraphs([source, ...body], [target], options).map(({ targetSpan }) => targetSpan?.start);
  return findings.filter(({ targetSpan }) => inNeither.includes(targetSpan?.start));
}

/** Captions are printed with their pictures and come from elsewhere. */
const written = (paragraphs: readonly AddressedParagraph[]): AddressedParagraph[] =>
  paragraphs.filter(({ kind, text }) => kind !== "figure" && text.trim() !== "");

/** The texts with a dateline blanked out, so that places stay true. */
const textsOf = (paragraphs: readonly AddressedParagraph[]): string[] =>
  paragraphs.map(({ text }) => text.replace(DATELINE, (dateline) => " ".repeat(dateline.length)));

function inBodyRemarks(findings: readonly NumberFinding[], paragraphs: readonly AddressedParagraph[]): Remark[] {
  const missing = findings.filter(({ kind }) => kind === "missing");
  const others = missing.length > MANY_MISSING ? findings.filter(({ kind }) => kind !== "missing") : findings;
  const remarks = others.map((one) => remark(one, placeIn(paragraphs, one)));
  if (others.length === findings.length) return remarks;
  const figures = missing
    .slice(0, MANY_MISSING)
    .map(({ source }) => source)
    .join(", ");
  return [
    ...remarks,
    { message: "check.numbersMissing", values: { count: missing.length, figures }, at: { field: "body" } },
  ];
}

type Place = NonNullable<Remark["at"]>;

function placeIn(paragraphs: readonly AddressedParagraph[], { targetParagraph, targetSpan }: NumberFinding): Place {
  const paragraphId = targetParagraph === undefined ? "" : (paragraphs[targetParagraph]?.paragraphId ?? "");
  return { field: "body", ...(paragraphId === "" ? {} : { paragraphId, ...targetSpan }) };
}

function remark({ kind, source, target, fix }: NumberFinding, at: Place): Remark {
  const { paragraphId } = at;
  if (!fix) return { message: MESSAGES[kind], values: { source, target }, at };
  return {
    message: "check.numberLongScale",
    values: { source, target, to: fix.to },
    at,
    ...(paragraphId ? { fix: { kind: "replaceText" as const, paragraphId, ...fix } } : {}),
  };
}
