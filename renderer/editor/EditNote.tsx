import { useLexicalComposerContext } from "@lexical/react/LexicalComposerContext";
import { MessageSquareDashed } from "lucide-react";
import { useT } from "../strings/strings.ts";
import note from "../ui/Note.module.css";
import { HeldField } from "./HeldField.tsx";
import { leaveNote, setNote } from "./notes.ts";

/** A note to colleagues where it stands, drawn so that nobody takes it for the story. Enter or Escape leaves it. */
export function EditNote({ nodeKey, text }: { readonly nodeKey: string; readonly text: string }) {
  const [editor] = useLexicalComposerContext();
  const t = useT();
  return (
    <span className={note.note} contentEditable={false}>
      <MessageSquareDashed size={13} aria-hidden="true" />
      <HeldField
        className={note.field}
        label={t("note.label")}
        value={text}
        isFresh={text === ""}
        onChange={(value) => setNote(editor, nodeKey, value)}
        onLeave={() => leaveNote(editor, nodeKey)}
      />
    </span>
  );
}
