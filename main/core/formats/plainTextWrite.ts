import type { BlockJson, Body, InlineJson } from "#shared/document/body.ts";
import type { WireContent } from "#shared/domain/wire.ts";
import { copyText } from "./copyText.ts";
import { closingOf, droppedFrom, embargoOf, isSignalSaid, noticeOf, openingOf } from "./writtenParts.ts";

const NO_PLACE: readonly (keyof WireContent)[] = [
  "values",
  "related",
  "links",
  "genres",
  "names",
  "instruments",
  "subjects",
  "media",
  "signalCodes",
  "headlines",
  "keywords",
  "contentCreated",
  "expires",
  "copyrightHolder",
  "usageTerms",
];

/**
 * One item as text with a header block, as the desk reads it again: a line a field, an empty line, paragraphs apart.
 * @throws AppError `publish.embargo`
 */
export function writePlainText(content: WireContent): string {
  const fields: readonly (readonly [string, string | undefined])[] = [
    ["Headline", content.headline],
    ["Summary", content.deck],
    ["Guid", content.guid],
    ["Version", String(content.version)],
    ["Language", content.language],
    ["Provider", content.provider],
    ["Slug", content.slug],
    ["Byline", content.byline],
    ["Date", content.versionCreated ?? content.firstCreated],
    ["Embargo", embargoOf(content)],
    ["Status", content.pubStatus === "usable" ? "" : content.pubStatus],
    ["Urgency", String(content.urgency)],
    ["Located", content.located],
    ["Dateline", content.dateline.includes("(") ? "" : content.dateline],
    ["Note", content.edNote],
    ["Rights", [noticeOf(content), content.usageTerms].filter(Boolean).join(" ")],
  ];
  const header = fields.flatMap(([name, value]) => (value ? [`${name}: ${value.replace(/\s+/g, " ")}`] : []));
  // the text begins with the dateline when it names its agency: that is how it is known for one
  const isInText = content.dateline.includes("(");
  const dateline = isInText ? `${content.dateline}${/[-–—]$/.test(content.dateline) ? " " : " - "}` : "";
  const text = [openingOf(content), `${dateline}${copyOf(content.body)}`, closingOf(content)].filter(Boolean);
  return `${header.join("\n")}\n\n${text.join("\n\n")}\n`;
}

/** A body as wire copy, codes in angle brackets. */
function copyOf(body: Body): string {
  const written = body.root.children.filter(({ type }) => type !== "figure");
  return copyText({ ...body, root: { ...body.root, children: written.map((one) => inBrackets(one) as BlockJson) } });
}

function inBrackets(node: BlockJson | InlineJson): BlockJson | InlineJson {
  const { children, text } = node as { children?: InlineJson[]; text?: string }; // unknown blocks may have neither
  if (node.type === "ticker") return { ...node, text: `<${text}>` } as InlineJson;
  return Array.isArray(children) ? ({ ...node, children: children.map(inBrackets) } as BlockJson) : node;
}

/** What of an item plain text has no place for. */
export const plainTextDrops = (content: WireContent): string[] => [
  ...droppedFrom(content, NO_PLACE),
  ...(isSignalSaid(content) ? [] : ["signal"]),
  ...(content.firstCreated && content.versionCreated && content.firstCreated !== content.versionCreated
    ? ["firstCreated"]
    : []),
];
