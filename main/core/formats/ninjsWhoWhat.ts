import { type Credit, jobOf } from "#shared/domain/credits.ts";
import type { WireContent, WireName } from "#shared/domain/wire.ts";
import { dropEmpty, type Out } from "./ninjsOut.ts";
import { instrumentsOf, isDatelineKnown } from "./writtenParts.ts";

const SYMBOL_TYPES = "http://cv.iptc.org/newscodes/financialinstrumentsymboltype/";

/** A person, or a desk with its job, as a source of the content. */
export function infoSourceOf(credit: Credit): Out {
  const place = credit.place ? [{ type: "place", address: { locality: credit.place } }] : [];
  const org = credit.org ? [{ type: "organisation", value: credit.org }] : [];
  return dropEmpty({
    name: credit.name,
    role: jobOf(credit),
    literal: credit.role === "desk" ? "desk" : undefined,
    contactInfo: [...place, ...org],
  });
}

/** Topics, the signal, and a dateline that nobody would know for one: neither has a field. */
export const subjectsOf = ({ subjects, signal, dateline }: WireContent): Out[] => [
  ...subjects.map(({ code, name }) => dropEmpty({ name, literal: code })).filter((one) => Object.keys(one).length > 0),
  ...(signal === "none" ? [] : [{ rel: "signal", literal: signal }]),
  ...(isDatelineKnown(dateline) ? [] : [{ rel: "dateline", literal: dateline }]),
];

export const namedOf = ({ names }: WireContent, kind: WireName["kind"]): Out[] =>
  names.filter((one) => one.kind === kind).map(({ name, code }) => dropEmpty({ name, literal: code }));

/** Every instrument of the metadata and of the text, each with its RIC, ticker or ISIN; then the other companies. */
export function organisationsOf(content: WireContent): Out[] {
  const symbol = (type: string, value: string | undefined, exchange?: string) =>
    value ? [dropEmpty({ symbol: value, symbolType: `${SYMBOL_TYPES}${type}`, exchange })] : [];
  const listed = instrumentsOf(content).map(({ name, ric, ticker, isin, mic }) =>
    dropEmpty({
      name,
      literal: content.names.find((one) => one.kind === "organisation" && one.name === name)?.code,
      symbols: [...symbol("RIC", ric, mic), ...symbol("ticker", ticker, mic), ...symbol("ISIN", isin)],
    }),
  );
  const others = namedOf(content, "organisation").filter(({ name }) => !listed.some((one) => one.name === name));
  return [...listed, ...others];
}
