import { QuoteSourceFields } from "../../fields/QuoteSourceFields.tsx";
import { useT } from "../../strings/strings.ts";

/** Where prices come from. */
export function QuoteSettings() {
  const t = useT();
  return (
    <>
      <p>{t("quotes.text")}</p>
      <QuoteSourceFields />
    </>
  );
}
