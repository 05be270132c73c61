import { SaxesParser } from "saxes";
import type { ReadingReason, ReasonDetail } from "#shared/domain/readingReasons.ts";
import { refusal } from "../../ingest/refusal.ts";
import { type TmxDecoder, tmxDecoder } from "./tmxDecoder.ts";
import { attributeText, escaped, INLINE, isAtHome, NATIVE_CODES } from "./tmxNames.ts";

export type TmxVariant = {
  /** As written: "en-GB". */
  readonly language: string;
  /** Without inline codes, blanks folded. */
  readonly text: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Its props and notes as XML. */
  readonly head: string;
  /** Its segment as XML, where there is more in it than text. */
  readonly segment?: string;
};

export type TmxUnit = {
  readonly attributes: Readonly<Record<string, string>>;
  readonly head: string;
  readonly variants: readonly TmxVariant[];
};

export type TmxSink = {
  unit(unit: TmxUnit): void;
  /** Notes, props and user-defined encodings of the header, as XML. */
  header(xml: string): void;
};

export type TmxReader = {
  /** @throws AppError `memory.unreadable` */
  write(bytes: Uint8Array): void;
  /** @throws AppError `memory.unreadable` when the file ends too early */
  end(): void;
};

/** More than this in one unit is no translation memory. */
const MOST_SIGNS = 1_000_000;
const MOST_VARIANTS = 100;
const MOST_DEPTH = 40;
const MOST_ATTRIBUTES = 60;
/** A stretch of so many signs without a tag would fill the memory before anybody could look at it. */
const MOST_WITHOUT_TAG = 4_000_000;

const HEADER_PARTS: ReadonlySet<string> = new Set(["note", "prop", "ude", "map"]);

/**
 * Reads a TMX file piece by piece: nothing of it is kept but the unit under way. External document types are not fetched,
 * own entities are refused.
 */
export function createTmxReader(name: string, sink: TmxSink): TmxReader {
  const fail = (why: ReadingReason, detail: ReasonDetail = {}): never => {
    throw refusal("memory.unreadable", name, why, detail);
  };
  const parser = new SaxesParser({ xmlns: false, position: true });
  const open: string[] = [];
  let sinceTag = 0;
  let size = 0;
  let isEnd = false;
  let sawTmx = false;
  let headerXml = "";
  let unit: { attributes: Record<string, string>; head: string; variants: TmxVariant[] } | undefined;
  let variant: { attributes: Record<string, string>; head: string } | undefined;
  let segment: { text: string; xml: string; hasCodes: boolean } | undefined;
  /** How deep inside native codes the text is. */
  let codes = 0;

  const has = (element: string): boolean => open.includes(element);
  const keepXml = (xml: string): void => {
    if (segment) segment.xml += xml;
    else if (variant) variant.head += xml;
    else if (unit) unit.head += xml;
    else if (has("header")) headerXml += xml;
  };
  const isKept = (element: string): boolean =>
    isAtHome(element, open.at(-1) ?? "") &&
    (segment ? INLINE.has(element) : HEADER_PARTS.has(element) && (unit !== undefined || has("header")));

  parser.on("doctype", (doctype) => {
    if (doctype.includes("[")) fail("entities");
  });
  parser.on("opentag", ({ name: element, attributes: found }) => {
    sinceTag = 0;
    const attributes = found as Record<string, string>; // without namespaces the parser gives plain values
    if (open.length === 0 && element !== "tmx") fail("noTmx");
    if (open.length > MOST_DEPTH) fail("depth", { most: MOST_DEPTH });
    if (Object.keys(attributes).length > MOST_ATTRIBUTES) fail("attributes", { most: MOST_ATTRIBUTES });
    sawTmx = true;
    if (element === "tu" && !unit) {
      unit = { attributes, head: "", variants: [] };
      size = 0;
    } else if (element === "tuv" && unit && !variant) variant = { attributes, head: "" };
    else if (element === "seg" && variant && !segment) segment = { text: "", xml: "", hasCodes: false };
    else if (isKept(element)) {
      keepXml(`<${element}${attributeText(element, attributes)}>`);
      if (segment) segment.hasCodes = true;
      if (NATIVE_CODES.has(element)) codes += 1;
    }
    open.push(element);
  });
  const onText = (text: string): void => {
    sinceTag = 0;
    size += text.length;
    if (size > MOST_SIGNS && unit) fail("unitLong");
    if (segment) {
      segment.xml += escaped(text);
      if (codes === 0) segment.text += text;
    } else if (HEADER_PARTS.has(open.at(-1) ?? "")) keepXml(escaped(text));
  };
  parser.on("text", onText);
  parser.on("cdata", onText);
  parser.on("closetag", ({ name: element }) => {
    sinceTag = 0;
    open.pop();
    if (element === "seg" && segment && variant && unit) {
      const { text, xml, hasCodes } = segment;
      segment = undefined;
      codes = 0;
      // TMX 1.1 said "lang"
      const language = variant.attributes["xml:lang"] ?? variant.attributes.lang ?? "und";
      const attributes = { ...variant.attributes, "xml:lang": language };
      if (unit.variants.length >= MOST_VARIANTS) fail("variants", { most: MOST_VARIANTS });
      const read = { language, text: text.replace(/\s*\n\s*/g, " ").trim(), ...variant, attributes };
      unit.variants.push(hasCodes ? { ...read, segment: xml } : read);
    } else if (element === "tuv") variant = undefined;
    else if (element === "tu" && unit) {
      sink.unit(unit);
      unit = undefined;
    } else if (element === "header") sink.header(headerXml);
    else if (isKept(element)) {
      keepXml(`</${element}>`);
      if (NATIVE_CODES.has(element)) codes = Math.max(0, codes - 1);
    }
  });
  parser.on("error", ({ message }) => {
    const place = { line: parser.line, column: parser.column };
    if (isEnd || /unclosed|end of (?:file|document)/i.test(message)) fail("tooEarly");
    if (/entity/i.test(message)) fail("entity", place);
    fail("xmlAt", place);
  });

  const decoder: TmxDecoder = tmxDecoder(fail);
  const take = (text: string): void => {
    sinceTag += text.length;
    parser.write(text);
    if (sinceTag > MOST_WITHOUT_TAG) fail("noTag");
    if (headerXml.length > MOST_SIGNS) fail("headerLong");
  };
  return {
    write: (bytes) => {
      for (const text of decoder.decode(bytes)) take(text);
    },
    end: () => {
      for (const text of decoder.end()) take(text);
      isEnd = true;
      if (!sawTmx) fail("noTmx");
      parser.close();
    },
  };
}
