import { useCallback, useState } from "react";
import type { Basket } from "#shared/contract/desk.ts";
import { DropTarget } from "../desk/DropTarget.tsx";
import { ImportReport } from "../desk/ImportReport.tsx";
import { PasteDialog } from "../desk/PasteDialog.tsx";
import { SpikedKind } from "../desk/SpikedKind.tsx";
import { StoryList } from "../desk/StoryList.tsx";
import { StoryReading } from "../desk/StoryReading.tsx";
import { WireList } from "../desk/WireList.tsx";
import { WireReading } from "../desk/WireReading.tsx";
import { WithRail } from "../desk/WithRail.tsx";
import { useCommand } from "../state/commands.ts";
import { useDeskView } from "../state/deskView.ts";
import { useImporter } from "../state/importing.ts";
import { usePanes } from "../state/settings.ts";
import { useTellTrouble } from "../state/trouble.ts";
import { useT } from "../strings/strings.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Panes } from "../ui/Panes.tsx";
import styles from "./DeskPage.module.css";

/** Baskets on the left, the list in the middle, the story to read on the right. */
export function DeskPage({ basket }: { readonly basket: "wire" | Basket }) {
  const t = useT();
  const panes = usePanes("desk");
  const importer = useImporter();
  const tell = useTellTrouble();
  const { spikedKind } = useDeskView();
  const list = basket === "spiked" ? `spiked.${spikedKind}` : basket;
  const selected = useDeskView((view) => view.selection[list]);
  const [isPasting, setPasting] = useState(false);
  const select = useCallback((id: string | undefined) => useDeskView.getState().select(list, id), [list]);
  useCommand("wire.samples", () => void importer.samples().catch(tell));
  useCommand("wire.paste", () => setPasting(true));
  const isWire = basket === "wire" || (basket === "spiked" && spikedKind === "wire");
  const reading = isWire ? (
    <WireReading id={selected} />
  ) : selected === undefined ? (
    <EmptyState title={t("desk.chooseStory")} />
  ) : (
    <StoryReading id={selected} />
  );
  const lead = basket === "spiked" ? <SpikedKind /> : undefined;
  return (
    <DropTarget>
      <WithRail at={{ page: "desk", basket }}>
        <Panes
          id="desk"
          sizes={panes.sizes}
          onResized={panes.save}
          dividerLabel={t("common.divider")}
          panes={[
            {
              id: "list",
              size: 62,
              min: 420,
              content: isWire ? (
                <WireList key={basket} spiked={basket === "spiked"} selected={selected} onSelect={select} lead={lead} />
              ) : (
                <StoryList key={basket} basket={basket} selected={selected} onSelect={select} lead={lead} />
              ),
            },
            {
              id: "reading",
              size: 38,
              min: 320,
              content: (
                <section className={styles.reading} aria-label={t("desk.reading")}>
                  {reading}
                </section>
              ),
            },
          ]}
        />
      </WithRail>
      <PasteDialog isOpen={isPasting} onClose={() => setPasting(false)} />
      <ImportReport />
    </DropTarget>
  );
}
