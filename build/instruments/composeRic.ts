import { parseRic } from "../../shared/domain/ric.ts";

/**
 * A RIC made of a local ticker and an exchange's suffix: "BRK.B" and "N" give "BRKb.N", "VOLV-B" and "ST" "VOLVb.ST".
 * It need not exist: many exchanges' roots are the vendor's own. Undefined for lines that have no such form (units,
 * warrants).
 */
export function composeRic(ticker: string, suffix: string): string | undefined {
  const shaped = /^([A-Z0-9]+)(?:[.\- ]([A-Z]))?\.?$/.exec(ticker);
  if (!shaped) return undefined;
  const [, plain = "", share = ""] = shaped;
  const root = suffix === "HK" ? plain.padStart(4, "0") : plain;
  const ric = `${root}${share.toLowerCase()}.${suffix}`;
  return parseRic(ric) ? ric : undefined;
}
