import { useEffect, useState } from "react";
import type { AssociatedValue, Quote } from "#shared/domain/instrument.ts";
import { printLongDate } from "#shared/languages/print.ts";
import { useSettings } from "../state/settings.ts";
import { type T, useInterfaceLanguage, useT } from "../strings/strings.ts";
import styles from "../ui/Panel.module.css";
import { Tag } from "../ui/Tag.tsx";

export type QuoteFieldsProps = {
  readonly value: AssociatedValue;
  onChange(change: { venue?: string; quote?: Quote }): void;
};

const DECIMAL = /^[+-]?\d+(?:\.\d+)?$/;
/** "313,54", "1 234,5" as a plain decimal; undefined for what is no figure. */
const figure = (typed: string): string | undefined => {
  const plain = typed
    .replace(/[\s\u00a0\u202f%]/g, "")
    .replace(",", ".")
    .replace("−", "-");
  return DECIMAL.test(plain) ? plain : undefined;
};
const shown = (decimal: string | undefined): string => (decimal ?? "").replace(".", ",");

/** Price, currency, venue and change of one value, typed as printed. Kept when the field is left. */
export function QuoteFields({ value, onChange }: QuoteFieldsProps) {
  const t = useT();
  const { zone } = useSettings();
  const language = useInterfaceLanguage();
  const { quote, name } = value;
  const start = {
    price: shown(quote?.price),
    currency: quote?.currency ?? "",
    change: shown(quote?.change),
    venue: value.venue ?? "",
  };
  const [typed, setTyped] = useState(start);
  const known = JSON.stringify(start);
  useEffect(() => setTyped(JSON.parse(known) as typeof start), [known]);
  const keep = (): void => {
    if (JSON.stringify(typed) === known) return;
    const price = figure(typed.price);
    const change = figure(typed.change);
    const venue = typed.venue.trim();
    onChange({
      venue,
      ...(price && typed.currency.trim()
        ? {
            quote: {
              price,
              currency: typed.currency.trim(),
              source: "typed",
              at: new Date().toISOString(),
              ...(change ? { change } : {}),
            },
          }
        : {}),
    });
  };
  const field = (key: keyof typeof start, placeholder: string) => (
    <input
      aria-label={t(`values.${key}`, { name })}
      placeholder={placeholder}
      value={typed[key]}
      onChange={(event) => setTyped({ ...typed, [key]: event.target.value })}
      onBlur={keep}
    />
  );
  return (
    <>
      <div className={styles.quote}>
        {field("price", t("values.noQuote"))}
        {field("currency", "USD")}
        {field("venue", "NASDAQ")}
        {field("change", "-0,18%")}
      </div>
      {quote?.at !== undefined && (
        <p className={styles.sinceLine}>
          {isStale(quote.at) && <Tag tone="warn">{t("values.stale")}</Tag>}
          <small className={styles.since}>
            {t("values.since", { at: printLongDate(quote.at, language, zone), source: sourceName(quote.source, t) })}
          </small>
        </p>
      )}
    </>
  );
}

/** Milliseconds: a price from before yesterday is history, whatever the exchange's hours. */
const STALE = 48 * 3_600_000;
const isStale = (at: string): boolean => Date.now() - Date.parse(at) > STALE;

/** Who gave a price: our own words for our own sources, else the service's name. */
function sourceName(source: string, t: T): string {
  if (source === "sample") return t("values.source.sample");
  return source === "typed" ? t("values.source.typed") : source;
}
