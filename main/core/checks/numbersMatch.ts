import { type AddressedParagraph, isMedia, paragraphsOf } from "#shared/document/paragraphs.ts";
import type { WireContent } from "#shared/domain/wire.ts";
import { type CompareOptions, compareParagraphs } from "#shared/numbers/compareParagraphs.ts";
import type { NumberFinding } from "#shared/numbers/numberFinding.ts";
import { HOUSE_PROFILES } from "#shared/profiles/index.ts";
import { type Check, type Checked, isTranslation, type Remark } from "./check.ts";

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

/** A figure that says something else than its source is what readers would act upon: it does not leave unseen. */
const GRAVE: ReadonlySet<NumberFinding["kind"]> = new Set(["changed", "scale"]);

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
    const { from, to, owed } = sidesOf(checked, source);
    if (owed === 0) return [];
    const thousands = HOUSE_PROFILES.find(content.profile)?.thousands;
    const options = {
      from: source.language,
      to: content.language,
      isStory: true,
      ...(thousands === undefined ? {} : { thousands }),
    };
    const inBody = compareParagraphs(textsOf(from), textsOf(to), options).filter(
      ({ kind, sourceParagraph }) => kind !== "missing" || sourceParagraph === undefined || sourceParagraph < owed,
    );
    const inHeadline = headlineFindings(source.headline, textsOf(from), content.headline, options);
    return [...inHeadline.map((one) => remark(one, { field: "headline" })), ...inBodyRemarks(inBody, to)];
  },
};

type Sides = {
  readonly from: readonly AddressedParagraph[];
  readonly to: readonly AddressedParagraph[];
  /** How many of them, from the first on, have been translated: what follows is not missing, it is not written yet. */
  readonly owed: number;
};

const NO_BLOCK: AddressedParagraph = { paragraphId: "", kind: "paragraph", text: "" };

/** Both sides with each block beside what it stands for, in the version of the source that it was written from. */
function sidesOf({ content, paired }: Checked, source: WireContent): Sides {
  if (!paired) {
    const to = written(paragraphsOf(content.body));
    return { from: written(paragraphsOf(source.body)), to, owed: to.length === 0 ? 0 : Number.POSITIVE_INFINITY };
  }
  const rows = paired.pairs.flatMap(({ source: text, target }) =>
    written(target).map((block, at) => ({ from: { ...NO_BLOCK, text: at === 0 ? text : "" }, to: block })),
  );
  const left = rows.length === 0 ? [] : written(paired.unwritten);
  return {
    from: [...rows.map((row) => row.from), ...left],
    to: [...rows.map((row) => row.to), ...left.map(() => NO_BLOCK)],
    owed: rows.length,
  };
}

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
  paragraphs.filter(({ kind, text }) => !isMedia(kind) && text.trim() !== "");

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
  const severity = GRAVE.has(kind) ? { severity: "block" as const } : {};
  if (!fix) return { message: MESSAGES[kind], values: { source, target }, at, ...severity };
  return {
    message: "check.numberLongScale",
    values: { source, target, to: fix.to },
    at,
    ...severity,
    ...(paragraphId ? { fix: { kind: "replaceText" as const, paragraphId, ...fix } } : {}),
  };
}
