import { TextFormat } from "./body.ts";

const FORMATS: Readonly<Record<string, number>> = {
  b: TextFormat.bold,
  strong: TextFormat.bold,
  i: TextFormat.italic,
  em: TextFormat.italic,
  cite: TextFormat.italic,
  u: TextFormat.underline,
  s: TextFormat.strike,
  del: TextFormat.strike,
  strike: TextFormat.strike,
  sub: TextFormat.subscript,
  sup: TextFormat.superscript,
};
const FORMATS_BY_CLASS: Readonly<Record<string, number>> = {
  strike: TextFormat.strike,
  underline: TextFormat.underline,
};

/** The bits of `format` that an element of HTML sets. NITF has only `em`; what kind it is, its class says. */
export const formatOf = (tagName: string, className = ""): number =>
  (tagName === "em" ? FORMATS_BY_CLASS[className] : undefined) ?? FORMATS[tagName] ?? 0;
