import { Checkbox } from "react-aria-components";
import { type DestinationConfig, HtmlProfile, type SiteOptions } from "#shared/domain/destination.ts";
import { useT } from "../../strings/strings.ts";
import form from "../../ui/Form.module.css";
import { Select } from "../../ui/Select.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { AuthorFields } from "./AuthorFields.tsx";
import styles from "./destinations.module.css";

export type SiteFieldsProps = {
  /** The place once it is kept with its secret. */
  readonly destination?: string | undefined;
  readonly adapter: DestinationConfig["adapter"];
  readonly site: SiteOptions;
  onChange(site: SiteOptions): void;
};

/** What a site is told beside the text: category, tags, author, and how its HTML is made. */
export function SiteFields({ destination, adapter, site, onChange }: SiteFieldsProps) {
  const t = useT();
  const check = (name: "hasTags" | "hasAuthors") => (
    <Checkbox
      className={form.check ?? ""}
      isSelected={site[name]}
      onChange={(isOn) => onChange({ ...site, [name]: isOn })}
    >
      <span className={form.box} aria-hidden="true" />
      {t(`site.${name}`)}
    </Checkbox>
  );
  return (
    <>
      {adapter === "wordpress" && (
        <div className={styles.two}>
          <TextField
            label={t("site.category")}
            value={site.category}
            onChange={(category) => onChange({ ...site, category })}
          />
          <Select
            label={t("site.html")}
            options={HtmlProfile.options.map((one) => ({ id: one, name: t(`site.html.${one}`) }))}
            value={site.html}
            onChange={(html) => onChange({ ...site, html })}
          />
        </div>
      )}
      {check("hasTags")}
      {check("hasAuthors")}
      {site.hasAuthors && destination !== undefined && (
        <AuthorFields
          destination={destination}
          authors={site.authors}
          onChange={(authors) => onChange({ ...site, authors })}
        />
      )}
    </>
  );
}
