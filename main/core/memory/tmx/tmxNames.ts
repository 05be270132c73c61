/* What TMX 1.4b (LISA OSCAR, 2005) knows: https://www.gala-global.org/tmx-14b */

/** Elements that may stand in a segment. The text of the first four is a system's own code; that of `hi` is text. */
export const NATIVE_CODES: ReadonlySet<string> = new Set(["bpt", "ept", "it", "ph", "ut"]);
export const INLINE: ReadonlySet<string> = new Set([...NATIVE_CODES, "hi", "sub"]);

const COMMON = [
  "o-encoding",
  "datatype",
  "usagecount",
  "lastusagedate",
  "creationtool",
  "creationtoolversion",
  "creationdate",
  "creationid",
  "changedate",
  "o-tmf",
  "changeid",
];

/** The attributes that each element may have. */
export const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  tu: ["tuid", ...COMMON, "segtype", "srclang"],
  tuv: ["xml:lang", ...COMMON],
  note: ["o-encoding", "xml:lang", "lang"],
  prop: ["type", "xml:lang", "o-encoding", "lang"],
  ude: ["name", "base"],
  map: ["unicode", "code", "ent", "subst"],
  bpt: ["i", "x", "type"],
  ept: ["i"],
  it: ["pos", "x", "type"],
  ph: ["x", "assoc", "type"],
  hi: ["x", "type"],
  ut: ["x"],
  sub: ["datatype", "type"],
};

/** What an element must have and what stands there when a file left it out. */
const REQUIRED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  tuv: { "xml:lang": "und" },
  prop: { type: "x-unknown" },
  ude: { name: "unknown" },
  map: { unicode: "#xFFFD" },
  bpt: { i: "0" },
  ept: { i: "0" },
  it: { pos: "begin" },
};

/** Attributes that have a few values only. */
const VALUES: Readonly<Record<string, RegExp>> = {
  segtype: /^(?:block|paragraph|sentence|phrase)$/,
  pos: /^(?:begin|end)$/,
};

/** Which elements may stand in which; a unit's and a segment's own ones are the reader's business. */
const PARENTS: Readonly<Record<string, ReadonlySet<string>>> = {
  note: new Set(["header", "tu", "tuv"]),
  prop: new Set(["header", "tu", "tuv"]),
  ude: new Set(["header"]),
  map: new Set(["ude"]),
};

/** Whether an element has its place where it was met. */
export const isAtHome = (name: string, parent: string): boolean =>
  INLINE.has(name) ? NATIVE_CODES.has(parent) === (name === "sub") : PARENTS[name]?.has(parent) === true;

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** XML 1.0 allows no other control characters, not even escaped. */
const FORBIDDEN = /(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu;

export const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(FORBIDDEN, "")
    .replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);

/** The attributes that the element may have, as they are written. */
export function attributeText(name: string, attributes: Readonly<Record<string, string>>): string {
  const needed = REQUIRED[name] ?? {};
  return (ATTRIBUTES[name] ?? [])
    .flatMap((key) => {
      const given = attributes[key];
      const value = given !== undefined && (VALUES[key]?.test(given) ?? true) ? given : needed[key];
      return value === undefined ? [] : [` ${key}="${escaped(value)}"`];
    })
    .join("");
}

/** "20250205T123400Z" of milliseconds since 1970. */
export const tmxDate = (ms: number): string => new Date(ms).toISOString().replace(/[-:]|\.\d+/g, "");

/** Milliseconds since 1970, or undefined for what is no TMX date. */
export function readTmxDate(text: string | undefined): number | undefined {
  const match = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/.exec(text ?? "");
  if (!match) return undefined;
  const [year = 0, month = 1, ...rest] = match.slice(1).map(Number);
  const ms = Date.UTC(year, month - 1, ...rest);
  return Number.isFinite(ms) ? ms : undefined;
}
