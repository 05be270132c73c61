import { useState } from "react";
import type { AlignedTexts } from "#shared/contract/memory.ts";
import { readAsBase64 } from "../../client/readAsBase64.ts";
import { useCall } from "../../state/core.tsx";
import { useCoreCommand } from "../../state/queries.ts";
import { useTellTrouble } from "../../state/trouble.ts";
import { useT } from "../../strings/strings.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { sayDone } from "../../ui/toasts.tsx";
import { AlignedPairs } from "./AlignedPairs.tsx";
import { AlignSideField } from "./AlignSideField.tsx";

/** A file, or what was typed in its place. */
export type SideText = File | string;

export type AlignDialogProps = { readonly files?: readonly File[]; onClose(): void };

/** A published story and its translation are laid side by side, looked at, and learnt. */
export function AlignDialog({ files = [], onClose }: AlignDialogProps) {
  const t = useT();
  const tell = useTellTrouble();
  const call = useCall();
  const learn = useCoreCommand("memory.learn");
  const [source, setSource] = useState<SideText>(files[0] ?? "");
  const [target, setTarget] = useState<SideText>(files[1] ?? "");
  const [aligned, setAligned] = useState<AlignedTexts>();
  const [kept, setKept] = useState<ReadonlySet<number>>(new Set());
  const isReady = [source, target].every((side) => typeof side !== "string" || side.trim() !== "");

  const align = async (): Promise<void> => {
    try {
      const found = await call("memory.align", { source: await sideOf(source), target: await sideOf(target) });
      setAligned(found);
      setKept(new Set(found.pairs.flatMap(({ isSure }, at) => (isSure ? [at] : []))));
    } catch (error) {
      tell(error);
    }
  };
  const keep = async ({ from, to, pairs }: AlignedTexts): Promise<void> => {
    try {
      const chosen = pairs
        .filter((_, at) => kept.has(at))
        .map((pair) => ({ source: pair.source, target: pair.target }));
      sayDone(t("align.learnt", await learn.mutateAsync({ from, to, pairs: chosen, origin: "aligned" })));
      onClose();
    } catch (error) {
      tell(error);
    }
  };
  return (
    <Dialog
      title={t("align.title")}
      closeLabel={t("common.close")}
      isOpen
      width="wide"
      onClose={onClose}
      actions={
        aligned ? (
          <>
            <Button onPress={() => setAligned(undefined)}>{t("align.back")}</Button>
            <Button tone="primary" isDisabled={kept.size === 0 || learn.isPending} onPress={() => void keep(aligned)}>
              {t("align.learn", { count: kept.size })}
            </Button>
          </>
        ) : (
          <>
            <Button onPress={onClose}>{t("common.cancel")}</Button>
            <Button tone="primary" isDisabled={!isReady} onPress={() => void align()}>
              {t("align.start")}
            </Button>
          </>
        )
      }
    >
      {aligned ? (
        <AlignedPairs aligned={aligned} kept={kept} onKeep={setKept} />
      ) : (
        <>
          <AlignSideField label={t("align.source")} side={source} onChange={setSource} />
          <AlignSideField label={t("align.target")} side={target} onChange={setTarget} />
        </>
      )}
    </Dialog>
  );
}

/** A text that was pasted goes the way of a file: paragraphs, dateline and credits are told apart in one place. */
async function sideOf(side: SideText): Promise<{ name: string; base64: string }> {
  const file = typeof side === "string" ? new File([side], "texte.txt", { type: "text/plain" }) : side;
  return { name: file.name.slice(0, 300), base64: await readAsBase64(file) };
}
