import { useLexicalComposerContext } from "@lexical/react/LexicalComposerContext";
import { $getNodeByKey } from "lexical";
import { Trash2 } from "lucide-react";
import type { EmbedParts } from "#shared/document/embed.ts";
import { $isEmbedNode } from "#shared/document/nodes/embedNode.ts";
import { useT } from "../strings/strings.ts";
import { IconButton } from "../ui/IconButton.tsx";
import styles from "./EditEmbed.module.css";
import { HeldField } from "./HeldField.tsx";

/** A link's card on the page being written: the address stands as it came, the title is typed. */
export function EditEmbed({ nodeKey, parts }: { readonly nodeKey: string; readonly parts: EmbedParts }) {
  const [editor] = useLexicalComposerContext();
  const t = useT();
  const rename = (title: string): void =>
    editor.update(
      () => {
        const node = $getNodeByKey(nodeKey);
        if ($isEmbedNode(node)) node.setParts({ title: title.slice(0, 400) });
      },
      { discrete: true }, // a correction right behind the key is a step of undo of its own
    );
  const remove = (): void => editor.update(() => $getNodeByKey(nodeKey)?.remove());
  return (
    <div className={styles.card} contentEditable={false}>
      <span className={styles.url}>{parts.url}</span>
      <HeldField className={styles.title} label={t("embed.title")} value={parts.title} onChange={rename} />
      <IconButton label={t("embed.remove")} onPress={remove}>
        <Trash2 size={14} aria-hidden="true" />
      </IconButton>
    </div>
  );
}
