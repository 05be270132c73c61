import { useEffect, useRef, useState } from "react";
import { ARTICLE_STYLE } from "#shared/document/articleStyle.ts";
import { escapeHtml } from "#shared/document/htmlOut.ts";
import type { StoryPart } from "#shared/domain/droppedParts.ts";
import { useCall } from "../../state/core.tsx";
import { useDraft } from "../../state/openStory.tsx";
import { useCoreQuery } from "../../state/queries.ts";
import { useTellTrouble } from "../../state/trouble.ts";
import { useT } from "../../strings/strings.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import panel from "../../ui/Panel.module.css";
import { Select } from "../../ui/Select.tsx";
import { sayDone, sayTrouble } from "../../ui/toasts.tsx";
import styles from "../StoryPage.module.css";
import { cleanCopy, writeClipboard } from "./cleanCopy.ts";

type Page = { readonly url: string; readonly html: string; readonly drops: readonly StoryPart[] };

/**
 * The public page as it would be now, to be read, printed (or saved as PDF) and copied. The frame may do nothing by
 * itself: no script, no form, no way out; the desk alone may ask it to print.
 */
export function PreviewDialog({ isOpen, onClose }: { readonly isOpen: boolean; onClose(): void }) {
  const t = useT();
  const { data: places = [] } = useCoreQuery("settings.destinations", {});
  const [chosen, setChosen] = useState<string>();
  const destination = chosen ?? places.find(({ isOn }) => isOn)?.id;
  const page = usePage(isOpen, destination);
  const frame = useRef<HTMLIFrameElement>(null);
  const copy = (hasHtml: boolean): void => {
    if (!page) return;
    const { html, text } = cleanCopy(page.html);
    if (writeClipboard(hasHtml ? { html, text } : { text })) {
      sayDone(t(hasHtml ? "preview.copiedHtml" : "preview.copiedText"));
    } else sayTrouble(t("preview.notCopied"));
  };
  return (
    <Dialog
      title={t("story.preview")}
      closeLabel={t("common.close")}
      isOpen={isOpen}
      onClose={onClose}
      width="wide"
      actions={
        <>
          <Button isDisabled={!page} onPress={() => copy(false)}>
            {t("preview.copyText")}
          </Button>
          <Button isDisabled={!page} onPress={() => copy(true)}>
            {t("preview.copyHtml")}
          </Button>
          <Button tone="primary" isDisabled={!page} onPress={() => frame.current?.contentWindow?.print()}>
            {t("preview.print")}
          </Button>
        </>
      }
    >
      {places.length > 1 && (
        <Select
          label={t("preview.place")}
          options={places.map(({ id, name }) => ({ id, name }))}
          value={destination ?? ""}
          onChange={setChosen}
        />
      )}
      {page && page.drops.length > 0 && (
        <p className={panel.warn}>
          {t("preview.drops", { parts: page.drops.map((part) => t(`preview.part.${part}`)).join(", ") })}
        </p>
      )}
      <iframe
        ref={frame}
        className={styles.frame}
        title={t("story.preview")}
        // without allow-scripts nothing in it runs; the same origin lets the desk call its print()
        sandbox="allow-same-origin allow-modals"
        src={page?.url}
      />
    </Dialog>
  );
}

/** The page of the story as it is saved a moment after the dialog opens; undefined until then. */
function usePage(isOpen: boolean, destination: string | undefined): Page | undefined {
  const draft = useDraft();
  const call = useCall();
  const tell = useTellTrouble();
  const [page, setPage] = useState<Page>();
  useEffect(() => {
    if (!isOpen) return;
    let url: string | undefined;
    let isLeft = false;
    const show = async (): Promise<void> => {
      await draft.flush();
      const wish = { id: draft.id(), ...(destination === undefined ? {} : { destination }) };
      const { html, drops } = await call("publishing.preview", wish);
      if (isLeft) return;
      const title = escapeHtml(draft.fields().headline || "Depeche"); // the name that a PDF gets
      const text = `<!doctype html><meta charset="utf-8"><title>${title}</title><style>${ARTICLE_STYLE}</style>${html}`;
      url = URL.createObjectURL(new Blob([text], { type: "text/html" }));
      setPage({ url, html, drops });
    };
    show().catch(tell);
    return () => {
      isLeft = true;
      if (url) URL.revokeObjectURL(url);
      setPage(undefined);
    };
  }, [isOpen, destination, draft, call, tell]);
  return page;
}
