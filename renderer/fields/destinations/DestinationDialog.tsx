import { useState } from "react";
import { Checkbox } from "react-aria-components";
import type { Destination } from "#shared/contract/settings.ts";
import {
  DestinationConfig,
  DestinationKind,
  DropFormat,
  HeadlineTag,
  SiteOptions,
  TickerDisplay,
} from "#shared/domain/destination.ts";
import { newId } from "#shared/domain/ids.ts";
import { RestOptions } from "#shared/domain/restOptions.ts";
import { useCoreCommand } from "../../state/queries.ts";
import { useTellTrouble } from "../../state/trouble.ts";
import { useT } from "../../strings/strings.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import form from "../../ui/Form.module.css";
import { Select } from "../../ui/Select.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { sayDone } from "../../ui/toasts.tsx";
import styles from "./destinations.module.css";
import { RestFields } from "./RestFields.tsx";
import { SiteFields } from "./SiteFields.tsx";

const EMPTY = {
  name: "",
  adapter: "wordpress",
  url: "",
  user: "",
  format: "ninjs",
  tickers: "code",
  headlineTag: "none",
  instrumentUrl: "",
  site: SiteOptions.parse({}),
  rest: RestOptions.parse({}),
  zone: "",
  isOn: true,
} as const;
const EXAMPLES = {
  depeche: "https://cms.exemple/api",
  wordpress: "https://site.exemple",
  ghost: "https://site.exemple",
  rest: "https://service.exemple/api",
  folder: "/srv/passerelle",
};

export type DestinationDialogProps = { readonly place?: Destination; onClose(): void };

/** A place as it is set up: where it is, how to get in, what it prints. Its kind stays what it was when it was made. */
export function DestinationDialog({ place, onClose }: DestinationDialogProps) {
  const t = useT();
  const tell = useTellTrouble();
  const save = useCoreCommand("settings.saveDestination");
  const [id] = useState(() => place?.id ?? newId());
  const [fields, setFields] = useState<Omit<DestinationConfig, "id">>(place ?? EMPTY);
  const [secret, setSecret] = useState("");
  const set = (change: Partial<typeof fields>): void => setFields({ ...fields, ...change });
  const parsed = DestinationConfig.safeParse({ ...fields, id });
  const isBad = (field: string): boolean =>
    !parsed.success && parsed.error.issues.some(({ path }) => path[0] === field);
  const { adapter } = fields;
  const isEmbedded = place?.isEmbedded ?? false;
  const keep = (): void => {
    if (!parsed.success) return;
    save.mutate(
      { destination: parsed.data, ...(secret === "" ? {} : { secret }) },
      {
        onSuccess: () => {
          sayDone(t("settings.saved"));
          onClose();
        },
        onError: tell,
      },
    );
  };
  return (
    <Dialog
      title={t(place ? "destination.edit" : "destination.add", { name: place?.name ?? "" })}
      closeLabel={t("common.close")}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t("common.cancel")}</Button>
          <Button tone="primary" isDisabled={!parsed.success || save.isPending} onPress={keep}>
            {t("destination.save")}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <div className={styles.two}>
          <Select
            label={t("destination.kind")}
            options={DestinationKind.options.map((kind) => ({ id: kind, name: t(`destination.kind.${kind}`) }))}
            value={adapter}
            onChange={(kind) => set({ adapter: kind })}
            isDisabled={place !== undefined}
          />
          <TextField label={t("destination.name")} value={fields.name} onChange={(name) => set({ name })} autoFocus />
        </div>
        {!isEmbedded && (
          <TextField
            label={t(adapter === "folder" ? "destination.folder" : "destination.url")}
            placeholder={EXAMPLES[adapter]}
            value={fields.url}
            onChange={(url) => set({ url })}
            error={
              fields.url !== "" && isBad("url")
                ? t(`destination.badUrl.${adapter === "folder" ? "folder" : "site"}`)
                : undefined
            }
          />
        )}
        {!isEmbedded && adapter !== "folder" && (
          <div className={styles.two}>
            {adapter === "wordpress" && (
              <TextField
                label={t("destination.user")}
                value={fields.user}
                onChange={(user) => set({ user })}
                autoComplete="off"
              />
            )}
            <TextField
              label={t(place?.hasSecret ? "destination.secretKept" : `destination.secret.${adapter}`)}
              type="password"
              autoComplete="off"
              value={secret}
              onChange={setSecret}
            />
          </div>
        )}
        {adapter === "folder" && (
          <Select
            label={t("destination.format")}
            options={DropFormat.options.map((format) => ({ id: format, name: t(`destination.format.${format}`) }))}
            value={fields.format}
            onChange={(format) => set({ format })}
          />
        )}
        <Select
          label={t("destination.tickers")}
          options={TickerDisplay.options.map((one) => ({ id: one, name: t(`destination.tickers.${one}`) }))}
          value={fields.tickers}
          onChange={(tickers) => set({ tickers })}
        />
        <Select
          label={t("headlineTag.label")}
          options={HeadlineTag.options.map((one) => ({ id: one, name: t(`headlineTag.${one}`) }))}
          value={fields.headlineTag}
          onChange={(headlineTag) => set({ headlineTag })}
        />
        {fields.tickers === "link" && (
          <TextField
            label={t("destination.instrumentUrl")}
            placeholder="https://cours.exemple/{ric}"
            value={fields.instrumentUrl}
            onChange={(instrumentUrl) => set({ instrumentUrl })}
            error={
              fields.instrumentUrl !== "" && isBad("instrumentUrl") ? t("destination.badInstrumentUrl") : undefined
            }
          />
        )}
        {(adapter === "wordpress" || adapter === "ghost") && (
          <SiteFields
            destination={place?.hasSecret ? id : undefined}
            adapter={adapter}
            site={fields.site}
            onChange={(site) => set({ site })}
          />
        )}
        {adapter === "rest" && <RestFields rest={fields.rest} onChange={(rest) => set({ rest })} />}
        <TextField
          label={t("site.zone")}
          placeholder="Europe/Paris"
          value={fields.zone}
          onChange={(zone) => set({ zone })}
          error={isBad("zone") ? t("site.badZone") : undefined}
        />
        <Checkbox className={form.check ?? ""} isSelected={fields.isOn} onChange={(isOn) => set({ isOn })}>
          <span className={form.box} aria-hidden="true" />
          {t("destination.isOn")}
        </Checkbox>
      </div>
    </Dialog>
  );
}
