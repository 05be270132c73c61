import { Checkbox } from "react-aria-components";
import { MachineKind, MachineSource } from "#shared/contract/machine.ts";
import { useCoreCommand, useCoreQuery } from "../state/queries.ts";
import { useT } from "../strings/strings.ts";
import { Button } from "../ui/Button.tsx";
import form from "../ui/Form.module.css";
import { Select } from "../ui/Select.tsx";
import { TextField } from "../ui/TextField.tsx";
import styles from "./fields.module.css";
import { useServiceForm } from "./useServiceForm.ts";

const EMPTY = { kind: "deepl" as MachineKind, name: "", url: "", model: "", price: "", currency: "", isOn: false };
const EXAMPLES = {
  deepl: "https://api.deepl.com",
  libretranslate: "http://127.0.0.1:5000",
  openai: "http://127.0.0.1:8080",
};

/** The service that translates: its kind, its address, its key, its price, and whether text may go to it at all. */
export function MachineSourceFields() {
  const t = useT();
  const { data } = useCoreQuery("machine.source", {});
  const save = useCoreCommand("machine.saveSource");
  const { fields, set, key, setKey, keep } = useServiceForm(EMPTY, data?.source, save.mutate);
  const parsed = MachineSource.safeParse(fields);
  const hasBadUrl = fields.url !== "" && !MachineSource.shape.url.safeParse(fields.url).success;
  return (
    <>
      <div className={styles.pair}>
        <Select
          label={t("machine.kind")}
          options={MachineKind.options.map((id) => ({ id, name: t(`machine.kind.${id}`) }))}
          value={fields.kind}
          onChange={(kind) => set({ kind })}
        />
        <TextField label={t("machine.name")} value={fields.name} onChange={(name) => set({ name })} maxLength={80} />
      </div>
      <div className={styles.pair}>
        <TextField
          label={t("machine.url")}
          placeholder={EXAMPLES[fields.kind]}
          value={fields.url}
          onChange={(url) => set({ url })}
          error={hasBadUrl ? t("machine.badUrl") : undefined}
        />
        <TextField
          label={t(data?.hasKey ? "quotes.keyKept" : "quotes.key")}
          type="password"
          autoComplete="off"
          value={key}
          onChange={setKey}
        />
      </div>
      <div className={styles.three}>
        <TextField
          label={t("machine.model")}
          value={fields.model}
          onChange={(model) => set({ model })}
          maxLength={120}
        />
        <TextField
          label={t(fields.kind === "openai" ? "machine.priceTokens" : "machine.priceSigns")}
          placeholder="20.00"
          value={fields.price}
          onChange={(price) => set({ price: price.replace(",", ".") })}
        />
        <TextField
          label={t("machine.currency")}
          placeholder="EUR"
          value={fields.currency}
          onChange={(currency) => set({ currency: currency.toUpperCase() })}
          maxLength={3}
        />
      </div>
      <Checkbox className={form.check ?? ""} isSelected={fields.isOn} onChange={(isOn) => set({ isOn })}>
        <span className={form.box} aria-hidden="true" />
        {t("machine.isOn")}
      </Checkbox>
      <div className={styles.actions}>
        <Button tone="primary" isDisabled={!parsed.success} onPress={() => keep(parsed.data)}>
          {t("settings.save")}
        </Button>
        {data?.source && <Button onPress={() => keep(undefined)}>{t("quotes.forget")}</Button>}
      </div>
    </>
  );
}
