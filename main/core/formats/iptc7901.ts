import { parseByline } from "#shared/languages/credits/parseCredits.ts";
import { refusal } from "../ingest/refusal.ts";
import { announcedEmbargo } from "./embargoText.ts";
import type { Format } from "./format.ts";
import { guessLanguage } from "./guessLanguage.ts";
import { splitParagraphs } from "./splitParagraphs.ts";
import { stableGuid } from "./stableGuid.ts";
import { storyOfLines } from "./storyText.ts";
import { signalOfCopy, urgencyOf, wireContent } from "./wireContent.ts";

const SOH = "\u0001";
const STX = "\u0002";
const ETX = "\u0003";

/** The line after SOH: source and message number, priority, category, words, keyword (IPTC 7901 §3; ANPA 1312 alike). */
const HEADER =
  /^\s*(?<id>[A-Za-z]{2,10}\d{1,6})\s+(?<priority>[1-9rubdfs])\s+(?<category>[\w-]{1,10})\s+(?<words>\d{1,6})?\s*(?<keyword>.*)$/u;

/** Teleprinter copy: IPTC 7901 and ANPA 1312, several messages in a row. Their control characters mark its parts. */
export const iptc7901: Format = {
  id: "iptc7901",
  name: "IPTC 7901, ANPA 1312",
  detect: (text) => text.includes(SOH) && text.includes(STX),
  read(text, fileName) {
    const messages = text.split(SOH).slice(1);
    return messages.map((message) => ({
      content: readMessage(message, fileName),
      raw: messages.length === 1 ? text : `${SOH}${message}`,
      media: [],
    }));
  },
};

/** Type faces and line ends of teleprinters, which no screen needs; tabs and line breaks stay. */
const withoutControls = (text: string): string =>
  [...text].filter((sign) => sign >= " " || sign === "\t" || sign === "\n" || sign === "\r").join("");

const LONGEST_HEADLINE = 300;

function readMessage(message: string, fileName: string) {
  const start = message.indexOf(STX);
  const end = message.indexOf(ETX, start);
  const refuse = (why: "messageCut" | "messageEmpty"): never => {
    throw refusal("wire.truncated", fileName, why);
  };
  if (start < 0 || end < 0) refuse("messageCut");
  const header = message.slice(0, start);
  const { id, priority, category, keyword } = HEADER.exec(header.replace(/\s+/g, " ").trim())?.groups ?? {};
  // the first lines are the headline; then, behind an empty line or an indent, the story
  const lines = splitParagraphs(withoutControls(message.slice(start + 1, end)));
  const isListing = (lines[0] ?? "").length > LONGEST_HEADLINE;
  // tables run on from the first line: the message's keyword names them, and every line stays in the text
  const headline =
    (isListing ? keyword?.trim() || lines[0]?.slice(0, 80).toWellFormed() : lines.shift()) ?? refuse("messageEmpty");
  const language = guessLanguage(lines.join(" "));
  const story = storyOfLines(lines.length > 0 ? lines : [headline], language);
  const time = message
    .slice(end + 1)
    .replace(/\s+/g, " ")
    .trim();
  return wireContent(
    {
      guid: id ? `iptc7901:${id}:${time.slice(0, 40)}` : stableGuid(message),
      version: 1,
      provider: id?.replace(/\d+$/, "") ?? "",
      language,
      headline,
      slug: keyword?.trim() ?? "",
      byline: story.byline,
      dateline: story.dateline,
      advisory: story.advisory,
      urgency: urgencyOf(priority ?? ""),
      subjects: category ? [{ code: category, name: "" }] : [],
      embargo: announcedEmbargo(header, ...lines.slice(0, 2)),
      signal: signalOfCopy(headline, keyword ?? ""),
      credits: [...(story.credits.length > 0 ? story.credits : parseByline(story.byline, language))],
      creditLine: story.creditLine,
      body: story.body,
    },
    fileName,
    story,
  );
}
