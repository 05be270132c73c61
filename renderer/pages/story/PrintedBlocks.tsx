import { formatCreditLine } from "#shared/languages/credits/formatCredits.ts";
import { printChange, printPrice, printRelatedStamp } from "#shared/languages/print.ts";
import { quotesNote } from "#shared/languages/quotesNote.ts";
import { useFields } from "../../state/openStory.tsx";
import { useSettings } from "../../state/settings.ts";
import printed from "../../ui/printedPage.module.css";
import { Sparkline } from "../../ui/Sparkline.tsx";

/** The sign-off in brackets, made from the credits. */
export function PrintedCredits() {
  const { credits, language, profile } = useFields();
  const line = formatCreditLine(credits, language, profile);
  if (line === "") return null;
  return (
    <p className={printed.credit} data-testid="credit-line">
      {line}
    </p>
  );
}

/** "Valeurs associées" as they will be printed; edited in the inspector. */
export function PrintedValues() {
  const { values, language } = useFields();
  const { zone } = useSettings();
  if (values.length === 0) return null;
  const note = quotesNote(values, language, zone);
  return (
    <section className={printed.values}>
      <h2>{language === "fr" ? "Valeurs associées" : "Related values"}</h2>
      {values.map(({ ric, name, venue, quote, history }) => (
        <div key={ric} className={printed.value}>
          <span>
            {name} <small>{[ric, venue].filter(Boolean).join(" · ")}</small>
          </span>
          <span className={printed.sessions}>
            {history && <Sparkline prices={history.map(({ price }) => price)} />}
          </span>
          <span className={printed.price}>{quote ? printPrice(quote, language) : "–"}</span>
          <span className={`${printed.change} ${Number(quote?.change ?? 0) < 0 ? printed.down : printed.up}`}>
            {printChange(quote?.change, language)}
          </span>
        </div>
      ))}
      {note !== "" && <p className={printed.when}>{note}</p>}
    </section>
  );
}

/** "À lire aussi" as it will be printed. */
export function PrintedRelated() {
  const { related, language } = useFields();
  const { zone } = useSettings();
  if (related.length === 0) return null;
  return (
    <section className={printed.values}>
      <h2>{language === "fr" ? "À lire aussi" : "Read also"}</h2>
      {related.map((one) => (
        <div key={`${one.title}${one.at ?? ""}`} className={printed.value}>
          <span>
            {one.title}{" "}
            <small>{[one.provider, one.at ? printRelatedStamp(one.at, zone) : ""].filter(Boolean).join(" · ")}</small>
          </span>
        </div>
      ))}
    </section>
  );
}
