import { AppError } from "#shared/domain/errors.ts";
import { languageOf } from "#shared/domain/language.ts";
import { parseByline } from "#shared/languages/credits/parseCredits.ts";
import { parseStamp } from "#shared/languages/parseStamp.ts";
import { type Format, readDate, readEmbargo } from "./format.ts";
import { guessLanguage } from "./guessLanguage.ts";
import { stableGuid } from "./stableGuid.ts";
import { splitParagraphs, storyOfLines } from "./storyText.ts";
import { urgencyOf, versionOf, wireContent } from "./wireContent.ts";

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
  dateline: "dateline",
  guid: "guid",
  id: "guid",
  version: "version",
  note: "edNote",
};
const HEADER = /^([\p{L}][\p{L} -]{1,20}?)\s?:\s*(.*)$/u;

/** Text with a header block ("Headline: …", blank line, story), or a story that starts with its headline. */
export const plainText: Format = {
  id: "plain-text",
  name: "Plain text",
  detect: () => true,
  read(text, fileName) {
    const { header, rest } = splitHeader(text);
    const lines = splitParagraphs(rest);
    const headline =
      header.headline ?? (lines.length > 1 && looksLikeHeadline(lines[0] ?? "") ? lines.shift() : undefined);
    const words = lines.join(" ").match(/\p{L}{2,}/gu)?.length ?? 0;
    if (!headline || lines.length === 0 || words < 8) {
      const reason = "this is not a wire story: no headline with text under it was found";
      throw new AppError("wire.notWire", `${fileName}: ${reason}`, { name: fileName, reason });
    }
    const language = languageOf(header.language) ?? guessLanguage(`${headline} ${lines.join(" ")}`);
    const story = storyOfLines(lines, language);
    const byline = header.byline ?? story.byline;
    const at = readDate(header.date) ?? parseStamp(header.date ?? "", "Europe/Paris");
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
        advisory: story.advisory,
        edNote: header.edNote ?? "",
        urgency: urgencyOf(header.urgency ?? ""),
        firstCreated: at,
        versionCreated: at,
        embargo: readEmbargo(header.embargo),
        credits: story.credits.length > 0 ? [...story.credits] : parseByline(byline, language),
        creditLine: story.creditLine,
        body: story.body,
        sample: /sample story/i.test(header.edNote ?? ""),
      },
      fileName,
    );
    return [{ content, raw: text, media: [] }];
  },
};

function splitHeader(text: string): { header: Partial<Record<string, string>>; rest: string } {
  const header: Partial<Record<string, string>> = {};
  const lines = text.replace(/\r\n?/g, "\n").replace(/^\n+/, "").split("\n");
  let index = 0;
  for (; index < lines.length; index++) {
    const match = HEADER.exec(lines[index] ?? "");
    const field = match && FIELDS[(match[1] ?? "").trim().toLowerCase()];
    if (!match || !field) break;
    header[field] = (match[2] ?? "").trim();
  }
  return { header, rest: lines.slice(index).join("\n") };
}

const looksLikeHeadline = (line: string): boolean => line.length >= 8 && line.length <= 250 && /\p{L}{3}/u.test(line);

const agencyOf = (dateline: string): string => /\(([^)]+)\)?/.exec(dateline)?.[1] ?? "";
