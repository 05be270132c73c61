import { useLexicalComposerContext } from "@lexical/react/LexicalComposerContext";
import { $getNodeByKey } from "lexical";
import { Trash2 } from "lucide-react";
import { $isFigureNode, type FigureParts } from "#shared/document/nodes/figureNode.ts";
import { ReadInPicture } from "../media/ReadInPicture.tsx";
import { useMediaUrl } from "../state/media.ts";
import { useT } from "../strings/strings.ts";
import { Shown } from "../ui/FigureView.tsx";
import { IconButton } from "../ui/IconButton.tsx";
import styles from "./EditFigure.module.css";
import { HeldField } from "./HeldField.tsx";

/** A picture on the page being written: caption, credit and description are typed where they stand. */
export function EditFigure({ nodeKey, parts }: { readonly nodeKey: string; readonly parts: FigureParts }) {
  const [editor] = useLexicalComposerContext();
  const url = useMediaUrl(parts.mediaId);
  const t = useT();
  const change = (patch: Partial<FigureParts>): void =>
    editor.update(
      () => {
        const node = $getNodeByKey(nodeKey);
        if ($isFigureNode(node)) node.setParts(patch);
      },
      { discrete: true }, // a correction right behind the key is a step of undo of its own
    );
  const remove = (): void => editor.update(() => $getNodeByKey(nodeKey)?.remove());
  const field = (name: "caption" | "credit" | "alt") => (
    <HeldField
      className={styles[name]}
      label={t(`figure.${name}`)}
      value={parts[name]}
      onChange={(value) => change({ [name]: value })}
    />
  );
  return (
    <figure className={styles.figure} contentEditable={false}>
      <Shown url={url} type={parts.mediaType} alt={parts.alt} />
      <div className={styles.line}>
        {field("caption")}
        {field("credit")}
        <IconButton label={t("figure.remove")} onPress={remove}>
          <Trash2 size={14} aria-hidden="true" />
        </IconButton>
      </div>
      {field("alt")}
      <ReadInPicture parts={parts} />
    </figure>
  );
}
