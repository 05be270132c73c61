import type { Ric } from "./ric.ts";
import { isContributor, isCurrencyRoot, isKnownFuture, isMetalForward, ONE_LETTER_NAMES } from "./ricRoots.ts";

/** How a code stands in its text. Copy has broken pairs too ("<WLW.L)"), so either side tells. */
export type RicBracket = "angle" | "round" | "square" | "bare";

/** Fixed codes of the agencies' own pages look like indices: "[.N]", "[.EU]". Real ones have three signs and more. */
const SHORT_INDEX = /^\.[A-Z0-9]{1,2}$/;
/** Endings of domains and files that stand alone: "the .COM years", "un .PDF". */
const NO_INDEX =
  /^\.(?:COM|NET|ORG|EDU|GOV|INT|APP|DEV|BIZ|INFO|PDF|DOCX?|XLSX?|PPTX?|CSV|TXT|XML|JSON|HTML?|PHP|ASPX?|JPE?G|PNG|GIF|SVG|TIFF?|ZIP|RAR|EXE|DLL|BAT|MP[34]|AVI|MOV|WAV|EPUB|BAK|TMP|LOG|SQL)$/;
/** Digits alone are a code only where exchanges number their companies; the least and most digits they use. */
const NUMBERED: Readonly<Record<string, readonly [least: number, most: number]>> = {
  T: [4, 4],
  OS: [4, 4],
  FU: [4, 4],
  HK: [1, 5],
  SS: [6, 6],
  SZ: [6, 6],
  KS: [6, 6],
  KQ: [6, 6],
  TW: [4, 6],
  TWO: [4, 6],
  SE: [4, 4],
  KL: [4, 4],
  BO: [6, 6],
};
/** Endings of web addresses that are exchanges as well; no exchange of them has roots of more than five letters. */
const WEB_LIKE = /^(?:[A-Z]{6,}\.(?:DE|AT|BR|CO|CA|IS|PR|SE|SI|NZ|MC|HK|TW|SA|QA|KW|BY|AD|BA|PA|SN|CN|LU|TN|AM|OM))$/;
/** A portal of that name is in the news more often than a share could be. */
const PORTAL = "WEB.DE";
/** These exchanges are words or initials as well ("the IMF.A spokesman"): outside brackets a name must stand before. */
const WORD_LIKE = /\.[AI]$/;
const NAME_BEFORE = /(?:[\p{Lu}][\p{L}\p{M}\p{N}&'’.-]+|\d)[»"”)]?[\s\u00a0\u202f]*[,:(–—-]?[\s\u00a0\u202f]*$/u;
const NO_NAME_BEFORE =
  /(?:^|[\s(«"“])(?:The|An?|In|At|Of|On|By|For|To|From|Le|La|Les|Un|Une|De|Du|Des|En|Au|Aux)[\s\u00a0\u202f]+$/u;
/** Words that close a company's name. */
const CLOSING = /\b(?:Inc|Corp|Co|Ltd|PLC|Plc|LLC|AG|Group|Groupe|Company|Corporation|Incorporated)\.?$/;
/** "Mr.T", "Fig.S": one capital and small letters are a word, not a root with its share class. */
const SHORT_WORD = /^[A-Z][a-z]+\./;
/** "in 2026.The" with its blank lost. */
const YEAR = /^(?:19|20)\d\d$/;
const FILE_BEFORE = /\b(?:files?|fichiers?|documents?|domaines?|domains?|extensions?|formats?)\s+["«“']?\s*$/i;

const rootOf = (ric: string): string => ric.slice(0, Math.max(0, ric.search(/[.=]/)));

/**
 * Whether a well-formed code is meant as one where it stands.
 * @param before the text in front of it, or of its opening bracket; a hundred signs are enough
 */
export function isMeantAsRic(parsed: Ric, bracket: RicBracket, before: string): boolean {
  switch (parsed.kind) {
    case "equity":
    case "unlisted":
      return isMeantAsEquity(parsed, bracket, before);
    case "index":
      return bracket === "angle" || !(SHORT_INDEX.test(parsed.ric) || NO_INDEX.test(parsed.ric));
    case "chain":
      return true;
    case "future":
      return isMeantAsFuture(parsed.ric, bracket);
    default:
      return bracket === "angle" || isMeantAsRate(parsed.ric);
  }
}

function isMeantAsEquity({ ric, suffix = "" }: Ric, bracket: RicBracket, before: string): boolean {
  const root = rootOf(ric);
  const digits = NUMBERED[suffix];
  if (/^\d+$/.test(root)) {
    if (!digits || root.length > digits[1]) return false;
    if (bracket !== "bare") return root.length >= digits[0];
    return root.length >= Math.max(4, digits[0]) && (!YEAR.test(root) || isNamed(before));
  }
  if (bracket === "angle") return true;
  if (SHORT_WORD.test(ric)) return false;
  if (root.length === 1) return isMeantAsOneLetter(ric, suffix, bracket, before.trimEnd().replace(/[,:]$/, ""));
  if (ric === PORTAL) return false;
  if (bracket !== "bare") return true;
  if (WEB_LIKE.test(ric) || FILE_BEFORE.test(before)) return false;
  return !WORD_LIKE.test(ric) || isNamed(before);
}

const isNamed = (before: string): boolean => NAME_BEFORE.test(before) && !NO_NAME_BEFORE.test(before);

/** "T.N" behind "AT&T" is a code; "U.N." and "J.P." are initials. */
function isMeantAsOneLetter(ric: string, suffix: string, bracket: RicBracket, before: string): boolean {
  if (Object.hasOwn(ONE_LETTER_NAMES, ric) && ONE_LETTER_NAMES[ric]?.test(before)) return true;
  if (suffix.length > 1) return bracket !== "bare" || CLOSING.test(before) || NAME_BEFORE.test(before);
  if (suffix !== "N") return false;
  return ric !== "U.N" && (bracket !== "bare" || CLOSING.test(before));
}

function isMeantAsFuture(ric: string, bracket: RicBracket): boolean {
  if (isMetalForward(ric)) return true;
  const isContinuation = /cv?\d{1,2}$/.test(ric);
  if (bracket === "angle") return isContinuation || /\D\d$|\^\d$/.test(ric) || isKnownFuture(ric);
  if (isContinuation) return /^[A-Z0-9]{2,}c/.test(ric) || isKnownFuture(ric);
  return ric.includes("^") || (/\D\d$/.test(ric) && isKnownFuture(ric) && rootLength(ric) > 1);
}

const rootLength = (contract: string): number => contract.replace(/[A-Z]\d{1,2}$/, "").length;

/** "EUR=", "US10YT=RR": one side of the sign is known. "A=B" is none. */
function isMeantAsRate(ric: string): boolean {
  const root = rootOf(ric);
  const source = ric.slice(root.length + 1);
  if (isCurrencyRoot(root)) return source === "" || isContributor(source) || /^[A-Z]{2,4}\d?$/.test(source);
  return isContributor(source) || (source === "" && /\d/.test(root) && /^[A-Z]{2}\d{1,2}Y/.test(root));
}
