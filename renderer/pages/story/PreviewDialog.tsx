import { useEffect, useState } from "react";
import { ARTICLE_STYLE } from "#shared/document/articleStyle.ts";
import { useCall } from "../../state/core.tsx";
import { useDraft } from "../../state/openStory.tsx";
import { useTellTrouble } from "../../state/trouble.ts";
import { useT } from "../../strings/strings.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import styles from "../StoryPage.module.css";

/** The public page as it would be now. The frame may do nothing: no script, no form, no way out. */
export function PreviewDialog({ isOpen, onClose }: { readonly isOpen: boolean; onClose(): void }) {
  const draft = useDraft();
  const call = useCall();
  const tell = useTellTrouble();
  const t = useT();
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    if (!isOpen) return;
    let made: string | undefined;
    const show = async (): Promise<void> => {
      await draft.flush();
      const { html } = await call("publishing.preview", { id: draft.id() });
      const page = `<!doctype html><meta charset="utf-8"><title>Depeche</title><style>${ARTICLE_STYLE}</style>${html}`;
      made = URL.createObjectURL(new Blob([page], { type: "text/html" }));
      setUrl(made);
    };
    show().catch(tell);
    return () => {
      if (made) URL.revokeObjectURL(made);
      setUrl(undefined);
    };
  }, [isOpen, draft, call, tell]);
  return (
    <Dialog title={t("story.preview")} closeLabel={t("common.close")} isOpen={isOpen} onClose={onClose} width="wide">
      <iframe className={styles.frame} title={t("story.preview")} sandbox="" src={url} />
    </Dialog>
  );
}
