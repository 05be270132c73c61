import { useEffect, useState } from "react";
import { useCall } from "../../state/core.tsx";
import { useDraft } from "../../state/openStory.tsx";
import { useTellTrouble } from "../../state/trouble.ts";
import { useT } from "../../strings/strings.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import styles from "../StoryPage.module.css";

const STYLE =
  "body{margin:0;padding:32px 40px;font:17px/1.6 Georgia,serif;color:#16181d;background:#fff}h1{font-size:30px;line-height:1.2}.provider,.byline{font:13px sans-serif;color:#555;margin:0}.crosshead{font:600 14px sans-serif;letter-spacing:.06em}.ric{font:.8em monospace;background:#eef3ee;padding:1px 4px;border-radius:3px}.sign-off{font-style:italic}table{width:100%;border-collapse:collapse;font:14px sans-serif}th,td{padding:6px 0;border-bottom:1px solid #ddd;text-align:left}td{text-align:right}img{max-width:100%}figcaption{font:13px sans-serif;color:#555}";

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
      const page = `<!doctype html><meta charset="utf-8"><style>${STYLE}</style>${html}`;
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
