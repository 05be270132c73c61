import { SourceFields } from "../../fields/SourceFields.tsx";
import { SourceRow } from "../../fields/SourceRow.tsx";
import { useCoreQuery } from "../../state/queries.ts";
import { useT } from "../../strings/strings.ts";

/** Watched folders and feeds. */
export function SourceSettings() {
  const t = useT();
  const { data: sources = [] } = useCoreQuery("sources.list", {});
  return (
    <>
      <p>{t("sources.text")}</p>
      {sources.map((entry) => (
        <SourceRow key={entry.source.id} entry={entry} />
      ))}
      <SourceFields />
    </>
  );
}
