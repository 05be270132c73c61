import { languageOf } from "#shared/domain/language.ts";
import { parseByline, parseCreditLine } from "#shared/languages/credits/parseCredits.ts";
import { refusal } from "../ingest/refusal.ts";
import { announcedEmbargo, DESK_ZONE, typedEmbargo } from "./embargoText.ts";
import type { Format } from "./format.ts";
import { guessLanguage } from "./guessLanguage.ts";
import { plainTextDrops, writePlainText } from "./plainTextWrite.ts";
import { readPrintedDate } from "./printedDate.ts";
import { isProse } from "./prose.ts";
import { isJson, isXml } from "./shapes.ts";
import { splitParagraphs } from "./splitParagraphs.ts";
import { stableGuid } from "./stableGuid.ts";
import { storyOfLines } from "./storyText.ts";
import { pubStatusOf, signalOfCopy, urgencyOf, versionOf, wireContent } from "./wireContent.ts";

/** Header names as desks write them, English and French. */
const FIELDS: Readonly<Record<string, string>> = {
  headline: "headline",
  title: "headline",
  titre: "headline",
  deck: "deck",
  summary: "deck",
  chapo: "deck",
  slug: "slug",
  slugline: "slug",
  keywords: "slug",
  byline: "byline",
  by: "byline",
  par: "byline",
  auteur: "byline",
  author: "byline",
  signature: "byline",
  date: "date",
  language: "language",
  langue: "language",
  lang: "language",
  provider: "provider",
  source: "provider",
  agency: "provider",
  agence: "provider",
  fournisseur: "provider",
  embargo: "embargo",
  urgency: "urgency",
  urgence: "urgency",
  priority: "urgency",
  status: "status",
  statut: "status",
  dateline: "dateline",
  guid: "guid",
  id: "guid",
  version: "version",
  note: "edNote",
  "ed note": "edNote",
  "editor's note": "edNote",
  "editors' note": "edNote",
  "note aux rédactions": "edNote",
  place: "located",
  lieu: "located",
  located: "located",
  location: "located",
  rights: "rights",
  copyright: "rights",
  droits: "rights",
  credits: "creditLine",
  crédits: "creditLine",
  "credit line": "creditLine",
  "publication date": "date",
  published: "date",
  publié: "date",
  "sous-titre": "deck",
  subtitle: "deck",
  chapeau: "deck",
  keyword: "slug",
  "mot-clé": "slug",
};
const STATUS = /^(?:usable|withheld|cancell?ed|withdrawn|killed|recalled)$/i;
const HEADER = /^(\p{L}[\p{L}'’ -]{1,24}?)\s?:\s*(.*)$/u;

/** Text with a header block ("Headline: …", blank line, story), or a story that starts with its headline. */
export const plainText: Format = {
  id: "plain-text",
  name: "Plain text",
  extension: ".txt",
  write: writePlainText,
  drops: plainTextDrops,
  detect: (text) => !isXml(text) && !isJson(text),
  read(text, fileName) {
    const { header, rest } = splitHeader(text);
    const lines = splitParagraphs(rest);
    const headline =
      header.headline ?? (lines.length > 1 && looksLikeHeadline(lines[0] ?? "") ? lines.shift() : undefined);
    const reads = lines.filter(isProse).length;
    // an alert is a headline alone: a header that names the item says that it is one
    const isNamed = header.guid !== undefined && header.headline !== undefined;
    if (!headline || (!isNamed && (reads === 0 || isMachineText(rest)))) {
      throw refusal("wire.notWire", fileName, "noSentences");
    }
    const language = languageOf(header.language) ?? guessLanguage(`${headline} ${lines.join(" ")}`);
    const story = storyOfLines(lines, language);
    const byline = header.byline ?? story.byline;
    const creditLine = header.creditLine ?? story.creditLine;
    const signed = header.creditLine ? parseCreditLine(header.creditLine, language).credits : story.credits;
    const at = readPrintedDate(header.date ?? "", DESK_ZONE)?.iso;
    // "Status: final" is a desk's own word, not one of those that hold a story back
    const pubStatus = STATUS.test(header.status ?? "") ? pubStatusOf(header.status ?? "") : "usable";
    const isNote = header.status !== undefined && !STATUS.test(header.status);
    const edNote = [header.edNote, isNote ? `Status: ${header.status}` : ""].filter(Boolean).join("; ");
    const content = wireContent(
      {
        guid: header.guid ?? stableGuid(`${headline}\n${rest}`),
        version: versionOf(header.version ?? ""),
        provider: header.provider ?? agencyOf(story.dateline),
        language,
        headline,
        deck: header.deck ?? "",
        slug: header.slug ?? "",
        byline,
        dateline: header.dateline ?? story.dateline,
        located: header.located ?? "",
        rights: header.rights ?? "",
        advisory: story.advisory,
        edNote,
        pubStatus,
        signal: pubStatus === "canceled" ? "withdrawal" : signalOfCopy(headline, header.slug ?? ""),
        urgency: urgencyOf(header.urgency ?? ""),
        firstCreated: at,
        versionCreated: at,
        embargo:
          header.embargo === undefined
            ? announcedEmbargo(headline, ...lines.slice(0, 3), edNote)
            : typedEmbargo(header.embargo),
        credits: signed.length > 0 ? [...signed] : parseByline(byline, language),
        creditLine,
        body: story.body,
        sample: /sample story/i.test(edNote),
      },
      fileName,
      story,
    );
    return [{ content, raw: text, media: [] }];
  },
};

/**
 * The lines "Name: value" at the head, up to the empty line. A name that is not known goes to the note: a line in
 * between must not push the ones after it, an embargo perhaps, into the text.
 */
function splitHeader(text: string): { header: Partial<Record<string, string>>; rest: string } {
  const header: Partial<Record<string, string>> = {};
  const notes: string[] = [];
  const lines = text
    .replace(/\r\n?/g, "\n")
    .replace(/^\s*\n/, "")
    .split("\n");
  let index = 0;
  for (; index < lines.length; index++) {
    const line = lines[index] ?? "";
    const match = HEADER.exec(line.trim());
    const name = (match?.[1] ?? "").trim().toLowerCase().replace("’", "'");
    const field = match && (/embargo/.test(name) ? "embargo" : FIELDS[name]);
    if (field) header[field] = (match[2] ?? "").trim();
    else if (match && index > 0 && line.length < 200) notes.push(line.trim());
    else break;
  }
  if (notes.length > 0) header.edNote = [header.edNote, ...notes].filter(Boolean).join("; ");
  return { header, rest: lines.slice(index).join("\n") };
}

/** Lines of a log or of a program rather than of a text. */
function isMachineText(text: string): boolean {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const odd = lines.filter(
    (line) =>
      /^\W?\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2}/.test(line) ||
      /\b(?:INFO|WARN(?:ING)?|ERROR|DEBUG|TRACE)\b/.test(line) ||
      /[;{}]\s*$/.test(line) ||
      /^\s*(?:import|export|const|let|var|function|class|def|#include|at)\s.*[(){};=:"']/.test(line),
  );
  return odd.length * 2 > lines.length;
}

const looksLikeHeadline = (line: string): boolean => line.length >= 8 && line.length <= 250 && /\p{L}{3}/u.test(line);

const agencyOf = (dateline: string): string => /\(([^)]+)\)?/.exec(dateline)?.[1] ?? "";
