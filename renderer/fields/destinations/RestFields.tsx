import { REST_HOLES, type RestOptions, unknownHoles } from "#shared/domain/restOptions.ts";
import { useT } from "../../strings/strings.ts";
import { Select } from "../../ui/Select.tsx";
import { TextField } from "../../ui/TextField.tsx";
import styles from "./destinations.module.css";

export type RestFieldsProps = { readonly rest: RestOptions; onChange(rest: RestOptions): void };

const ACTS = ["publish", "update", "withdraw", "unpublish"] as const;
const METHODS = ["POST", "PUT", "PATCH", "DELETE"] as const;
const TYPES = ["application/json", "application/xml", "application/x-www-form-urlencoded"] as const;
const PLACES = ["foundAt", "idAt", "urlAt", "shaAt", "revisionAt", "withdrawnAt", "draftAt"] as const;

/** How a service is told of stories: a request for each act, the look-up, and where its answers have what. */
export function RestFields({ rest, onChange }: RestFieldsProps) {
  const t = useT();
  const holes = REST_HOLES.map((name) => `{{${name}}}`).join(" ");
  const wrong = (template: string): string | undefined => {
    const names = unknownHoles(template);
    return names.length === 0 ? undefined : t("rest.unknown", { names: names.join(", ") });
  };
  const secretIn = (template: string): string | undefined =>
    wrong(template) ?? (/\{\{\s*secret\s*\}\}/.test(template) ? t("rest.noSecret") : undefined);
  return (
    <>
      <p>{t("rest.text", { holes })}</p>
      <TextField
        label={t("rest.headers")}
        value={rest.headers}
        onChange={(headers) => onChange({ ...rest, headers })}
        error={wrong(rest.headers)}
        rows={2}
      />
      <Select
        label={t("rest.type")}
        options={TYPES.map((id) => ({ id, name: id }))}
        value={rest.type}
        onChange={(type) => onChange({ ...rest, type })}
      />
      {ACTS.map((act) => (
        <fieldset key={act} className={styles.act}>
          <legend>{t(`rest.${act}`)}</legend>
          <div className={styles.request}>
            <Select
              label={t("rest.method")}
              options={METHODS.map((id) => ({ id, name: id }))}
              value={rest[act].method}
              onChange={(method) => onChange({ ...rest, [act]: { ...rest[act], method } })}
            />
            <TextField
              label={t("rest.path")}
              value={rest[act].path}
              onChange={(path) => onChange({ ...rest, [act]: { ...rest[act], path } })}
              error={secretIn(rest[act].path)}
            />
          </div>
          <TextField
            label={t("rest.body")}
            value={rest[act].body}
            onChange={(body) => onChange({ ...rest, [act]: { ...rest[act], body } })}
            error={secretIn(rest[act].body)}
            rows={3}
          />
        </fieldset>
      ))}
      <TextField
        label={t("rest.find")}
        hint={t("rest.findHint")}
        value={rest.find}
        onChange={(find) => onChange({ ...rest, find })}
        error={secretIn(rest.find)}
      />
      <div className={styles.two}>
        {PLACES.map((place) => (
          <TextField
            key={place}
            label={t(`rest.${place}`)}
            value={rest[place]}
            onChange={(value) => onChange({ ...rest, [place]: value })}
          />
        ))}
      </div>
    </>
  );
}
