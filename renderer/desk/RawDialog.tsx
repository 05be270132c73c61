import { WireItemId } from "#shared/domain/ids.ts";
import type { WireContent } from "#shared/domain/wire.ts";
import { useCoreQuery } from "../state/queries.ts";
import { useT } from "../strings/strings.ts";
import { Dialog } from "../ui/Dialog.tsx";
import styles from "./desk.module.css";

export type RawDialogProps = { readonly id: string; readonly content: WireContent; onClose(): void };

/** The item as it arrived, and every piece of it that no field of the desk holds. */
export function RawDialog({ id, content, onClose }: RawDialogProps) {
  const t = useT();
  const { data } = useCoreQuery("wire.raw", { id: WireItemId.parse(id) });
  return (
    <Dialog title={t("wire.raw")} closeLabel={t("common.close")} isOpen onClose={onClose} width="wide">
      {data && (
        <>
          <p>
            {data.fileName} · {data.format}
          </p>
          {content.unknown.length > 0 && (
            <>
              <h2 className={styles.rawHead}>{t("wire.unknown", { count: content.unknown.length })}</h2>
              <ul className={styles.unknown}>
                {content.unknown.map(({ place, name, source }) => (
                  <li key={`${place}/${name}/${source}`}>
                    <code>
                      {place === "" ? name : `${place}/${name}`} {source}
                    </code>
                  </li>
                ))}
              </ul>
              <h2 className={styles.rawHead}>{t("wire.whole")}</h2>
            </>
          )}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it (WCAG 2.1.1) */}
          <pre className={styles.raw} tabIndex={0}>
            {data.raw}
          </pre>
        </>
      )}
    </Dialog>
  );
}
