import { parseCsv } from "../../main/core/instruments/csv.ts";
import { isIsin } from "../../shared/domain/ric.ts";
import { coreOf, isSameCompany } from "./companyNames.ts";

/** Rows of a CSV file with a header. */
export function tableOf(csv: string): Record<string, string>[] {
  const [header, ...rows] = parseCsv(csv);
  return rows.map(({ fields }) =>
    Object.fromEntries((header?.fields ?? []).map((name, index) => [name, fields[index] ?? ""])),
  );
}

/** Codes as they stood in print beside a name. */
export type SeenCodes = {
  /** Whether this code was printed beside this company. */
  isPrinted(ric: string, name: string): boolean;
  /** The code that was printed for exactly this company, for a suffix. */
  codeOf(name: string, suffix: string): string | undefined;
};

/** @param tsv lines of code, name, how often */
export function readSeen(tsv: string): SeenCodes {
  const names = new Map<string, string[]>();
  const best = new Map<string, { ric: string; count: number }>();
  for (const line of tsv.split("\n")) {
    const [ric = "", name = "", count = "0"] = line.split("\t");
    if (Number(count) < 2 || name === "") continue;
    names.set(ric, [...(names.get(ric) ?? []), name]);
    const key = `${coreOf(name)}|${ric.slice(ric.lastIndexOf(".") + 1)}`;
    if (Number(count) > (best.get(key)?.count ?? 2)) best.set(key, { ric, count: Number(count) });
  }
  return {
    isPrinted: (ric, name) => (names.get(ric) ?? []).some((one) => isSameCompany(one, name)),
    codeOf: (name, suffix) => best.get(`${coreOf(name)}|${suffix}`)?.ric,
  };
}

/** Which ISINs stand beside a company's name, and on how many lines of all markets. */
export type IsinWitnesses = Map<string, Map<string, number>>;

/** @param rows lines of all markets with the columns "name" and "isin" */
export function readWitnesses(rows: Iterable<Record<string, string>>): IsinWitnesses {
  const witnesses: IsinWitnesses = new Map();
  for (const { isin = "", name = "" } of rows) {
    if (!isin || !name) continue;
    const known = witnesses.get(coreOf(name)) ?? new Map<string, number>();
    witnesses.set(coreOf(name), known.set(isin, (known.get(isin) ?? 0) + 1));
  }
  return witnesses;
}

/**
 * The ISIN that two lines agree on and none contradicts, of the country where the share is listed first. One line alone
 * is not believed: receipts, old lines and mix-ups are common in every free list.
 * @param claims what another source says of the same company
 */
export function agreedIsin(
  names: readonly string[],
  claims: readonly string[],
  witnesses: IsinWitnesses,
  country: string,
): string | undefined {
  const isAtHome = (isin: string): boolean => isIsin(isin) && isin.startsWith(country);
  const counts = new Map<string, number>(claims.filter(isAtHome).map((isin) => [isin, 1]));
  for (const core of new Set(names.map(coreOf))) {
    for (const [isin, count] of witnesses.get(core) ?? []) {
      if (isAtHome(isin)) counts.set(isin, (counts.get(isin) ?? 0) + count);
    }
  }
  const [only, ...others] = counts;
  return only && others.length === 0 && only[1] >= 2 ? only[0] : undefined;
}
