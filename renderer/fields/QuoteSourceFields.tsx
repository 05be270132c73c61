import { QuoteSource } from "#shared/contract/quotes.ts";
import { useCoreCommand, useCoreQuery } from "../state/queries.ts";
import { useT } from "../strings/strings.ts";
import { Button } from "../ui/Button.tsx";
import { TextField } from "../ui/TextField.tsx";
import styles from "./fields.module.css";
import { useServiceForm } from "./useServiceForm.ts";

const EMPTY = { name: "", url: "", price: "", currency: "", change: "", at: "" };
const PATHS = ["price", "currency", "change", "at"] as const;
const EXAMPLES = { price: "quote.last", currency: "quote.currency", change: "quote.changePercent", at: "quote.time" };

/** The service that prices come from: its address, its key, and where its answer says what. */
export function QuoteSourceFields() {
  const t = useT();
  const { data } = useCoreQuery("quotes.source", {});
  const save = useCoreCommand("quotes.saveSource");
  const { fields, set, key, setKey, keep } = useServiceForm(EMPTY, data?.source, save.mutate);
  const parsed = QuoteSource.safeParse(fields);
  const hasBadUrl = fields.url !== "" && !QuoteSource.shape.url.safeParse(fields.url).success;
  return (
    <>
      <div className={styles.pair}>
        <TextField label={t("quotes.name")} value={fields.name} onChange={(name) => set({ name })} maxLength={80} />
        <TextField
          label={t(data?.hasKey ? "quotes.keyKept" : "quotes.key")}
          type="password"
          autoComplete="off"
          value={key}
          onChange={setKey}
        />
      </div>
      <TextField
        label={t("quotes.url")}
        placeholder="https://cours.exemple/v1/{ric}"
        value={fields.url}
        onChange={(url) => set({ url })}
        error={hasBadUrl ? t("quotes.badUrl") : undefined}
      />
      <div className={styles.pair}>
        {PATHS.map((path) => (
          <TextField
            key={path}
            label={t(`quotes.${path}`)}
            placeholder={EXAMPLES[path]}
            value={fields[path]}
            onChange={(value) => set({ [path]: value })}
          />
        ))}
      </div>
      <div className={styles.actions}>
        <Button tone="primary" isDisabled={!parsed.success} onPress={() => keep(parsed.data)}>
          {t("settings.save")}
        </Button>
        {data?.source && <Button onPress={() => keep(undefined)}>{t("quotes.forget")}</Button>}
      </div>
    </>
  );
}
