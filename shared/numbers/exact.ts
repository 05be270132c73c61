/** A rational number: figures of a text stay exact, thirds included, whatever is multiplied with them. */
export type Exact = { readonly over: bigint; readonly under: bigint };

/** The value of plain digits with a decimal point ("33665.08"), or of a fraction ("2/3"). @throws SyntaxError otherwise */
export function exact(text: string): Exact {
  const [over = "", under] = text.split("/");
  if (under !== undefined) return reduced(BigInt(over), BigInt(under));
  const [whole = "", decimals = ""] = over.split(".");
  return reduced(BigInt(whole + decimals), 10n ** BigInt(decimals.length));
}

export const times = (a: Exact, b: Exact): Exact => reduced(a.over * b.over, a.under * b.under);

export const plus = (a: Exact, b: Exact): Exact => reduced(a.over * b.under + b.over * a.under, a.under * b.under);

/** The one spelling of a value: "2500000000", "0.18"; a fraction in lowest terms where the decimals have no end: "2/3". */
export function exactText({ over, under }: Exact): string {
  let decimals = 0;
  let scaled = over;
  let rest = under;
  for (const prime of [2n, 5n]) {
    for (let count = 1; rest % prime === 0n; count++) {
      rest /= prime;
      decimals = Math.max(decimals, count);
    }
  }
  if (rest !== 1n) return `${over}/${under}`;
  if (decimals === 0) return String(over);
  scaled = (over * 10n ** BigInt(decimals)) / under;
  const digits = String(scaled).padStart(decimals + 1, "0");
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** As a floating-point number, for tolerances only. */
export const roughly = (text: string): number => {
  const [over = "0", under = "1"] = text.split("/");
  return Number(over) / Number(under);
};

function reduced(over: bigint, under: bigint): Exact {
  let [a, b] = [over, under];
  while (b !== 0n) [a, b] = [b, a % b];
  return a === 0n ? { over: 0n, under: 1n } : { over: over / a, under: under / a };
}
