import { type ReactNode, useRef, useState } from "react";
import { CommandsAreMeant, useCommand } from "../state/commands.ts";
import { usePanes } from "../state/settings.ts";
import { useT } from "../strings/strings.ts";
import { Panes } from "../ui/Panes.tsx";
import styles from "./SideBySide.module.css";

export type SideBySideProps = { readonly first: ReactNode; readonly second: ReactNode };

/** Two stories at once. Commands go to the one that has the focus; one key goes over to the other. */
export function SideBySide({ first, second }: SideBySideProps) {
  const t = useT();
  const { sizes, save } = usePanes("beside");
  const [meant, setMeant] = useState(0);
  const boxes = useRef<(HTMLElement | null)[]>([]);
  useCommand("tab.other", () => {
    const other = boxes.current[meant === 0 ? 1 : 0];
    other?.querySelector<HTMLElement>("[data-pane=page] [contenteditable=true]")?.focus();
  });
  const panes = [first, second].map((story, at) => ({
    id: at === 0 ? "first" : "second",
    size: at === 0 ? 66 : 34,
    min: 420,
    content: (
      <div
        ref={(box) => {
          boxes.current[at] = box;
        }}
        className={styles.side}
        data-meant={meant === at}
        onFocusCapture={() => setMeant(at)}
      >
        <CommandsAreMeant value={meant === at}>{story}</CommandsAreMeant>
      </div>
    ),
  }));
  return <Panes id="beside" panes={panes} sizes={sizes} onResized={save} dividerLabel={t("common.divider")} />;
}
