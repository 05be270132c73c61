import { plainText, tickersIn } from "#shared/document/paragraphs.ts";
import { AppError } from "#shared/domain/errors.ts";
import { parseRic } from "#shared/domain/ric.ts";
import { formOfVersion } from "#shared/domain/storyForm.ts";
import type { WireContent, WireInstrument, WireLink } from "#shared/domain/wire.ts";
import { formatCreditLine } from "#shared/languages/credits/formatCredits.ts";
import { instrumentByRic } from "../instruments/directory.ts";

/** The sign-off as it came, or as the credits make it; when the byline names everybody there is no need of one. */
export function signOffOf({ creditLine, credits, byline, language }: WireContent): string {
  const isNamed = credits.every(({ name }) => byline.includes(name));
  return creditLine || (isNamed ? "" : formatCreditLine(credits, language));
}

/** The sign-off as the text's last paragraph, unless the text ends with it already. */
export function closingOf(content: WireContent): string {
  const signOff = signOffOf(content);
  const last = content.body.root.children.at(-1);
  return last && plainText(last).trim() === signOff ? "" : signOff;
}

/** The advisory as the text's first paragraph, where copy has it, unless the text begins with it already. */
export function openingOf({ advisory, body }: WireContent): string {
  const [first] = body.root.children;
  return first && plainText(first).trim() === advisory ? "" : advisory;
}

/** Every instrument of the metadata and of the text, once, with what the directory knows of it. */
export function instrumentsOf(content: WireContent): WireInstrument[] {
  const known = new Set(content.instruments.map(({ ric }) => ric));
  const inText = tickersIn(content.body)
    .filter((ric) => !known.has(ric))
    .map((ric): WireInstrument => ({ ric, name: "" }));
  const all = [...content.instruments, ...inText].map((one) => {
    const mic = one.mic ?? parseRic(one.ric ?? "")?.mic;
    return { ...one, name: one.name || (instrumentByRic(one.ric ?? "")?.name ?? ""), ...(mic ? { mic } : {}) };
  });
  const codes = all.map(({ ric, ticker, isin }) => [ric, ticker, isin].join());
  return all.filter((_, at) => codes.indexOf(codes[at] ?? "") === at);
}

/**
 * The moment before which nobody may see the item, or undefined.
 * @throws AppError `publish.embargo`: an embargo that cannot be read must not become none on the way out
 */
export function embargoOf({ embargo, guid }: WireContent): string | undefined {
  if (embargo?.kind !== "unreadable") return embargo?.at;
  throw new AppError("publish.embargo", `The embargo "${embargo.text}" of ${guid} cannot be read.`, {
    text: embargo.text,
  });
}

/** The notice alone: readers show the terms of use behind it, in one line. */
export const noticeOf = ({ rights, usageTerms }: WireContent): string =>
  usageTerms !== "" && rights.endsWith(usageTerms) ? rights.slice(0, -usageTerms.length).trim() : rights;

/** Relations as IPTC's list of item relations names them; "translatedFrom" and "previousVersion" are in its manner. */
const RELATIONS: Readonly<Record<WireLink["rel"], string>> = {
  previous: "irel:previousVersion",
  translationOf: "irel:translatedFrom",
  seeAlso: "irel:seeAlso",
  partOf: "irel:partOf",
  other: "irel:associatedWith",
};

/** The code of a relation, as it arrived or by its meaning. */
export const relationOf = ({ code, rel }: WireLink): string => (/^\w+:\S+$/.test(code) ? code : RELATIONS[rel]);

/** Whether what the item is to its family needs no field: the status says it, or "UPDATE 2-…" in the wire's own way. */
export const isSignalSaid = ({ signal, pubStatus, headline, slug }: WireContent): boolean =>
  signal === "none" ||
  (signal === "withdrawal" && pubStatus === "canceled") ||
  formOfVersion(headline, slug) === signal;

/** Whether readers know a dateline at the head of a text: without its agency it reads like the text's own words. */
export const isDatelineKnown = (dateline: string): boolean => dateline === "" || dateline.includes("(");

/** A dateline as it stands before the first sentence. */
export const openingWith = (dateline: string): string => (/[-–—]$/.test(dateline) ? `${dateline} ` : `${dateline} - `);

/** What a field holds when nobody has said anything. */
const SILENT: readonly unknown[] = [undefined, "", "none", "usable", false];

/** The names of the fields that hold anything, of those a format has no place for. */
export const heldOf = (content: WireContent, fields: readonly (keyof WireContent)[]): string[] =>
  fields.filter((field) => {
    const value = content[field];
    return Array.isArray(value) ? value.length > 0 : !SILENT.includes(value);
  });

/** Those, and the pieces that were kept from another format. */
export const droppedFrom = (content: WireContent, fields: readonly (keyof WireContent)[]): string[] =>
  heldOf(content, [...fields, "unknown"]);
