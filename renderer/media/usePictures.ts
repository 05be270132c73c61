import { DRAG_DROP_PASTE } from "@lexical/rich-text";
import { COMMAND_PRIORITY_LOW, type LexicalEditor } from "lexical";
import { useCallback, useEffect } from "react";
import { readAsBase64 } from "../client/readAsBase64.ts";
import { insertFigure } from "../editor/editorCommands.ts";
import { useCoreCommand } from "../state/queries.ts";
import { useTellTrouble } from "../state/trouble.ts";
import { readPictureWords } from "./readPictureWords.ts";
import { keepReadWords } from "./readWords.ts";

/**
 * Brings pictures into the text that were picked, dropped or pasted, with the words they carry.
 * @returns what takes files, one after the other in their order
 */
export function usePictures(editor: LexicalEditor | undefined): (files: readonly File[]) => void {
  const tell = useTellTrouble();
  const { mutateAsync: put } = useCoreCommand("media.put");
  const add = useCallback(
    (files: readonly File[]) => {
      const bringIn = async (): Promise<void> => {
        for (const file of files) {
          const base64 = await readAsBase64(file);
          const [{ mediaId, type }, words] = await Promise.all([
            put({ name: file.name, base64 }),
            readPictureWords(file),
          ]);
          if (words) keepReadWords(mediaId, words);
          const { caption = "", credit = "", alt = "" } = words ?? {};
          if (editor) insertFigure(editor, { mediaId, mediaType: type, caption, credit, alt });
        }
      };
      bringIn().catch(tell);
    },
    [editor, put, tell],
  );
  useEffect(
    () =>
      editor?.registerCommand(
        DRAG_DROP_PASTE,
        (files) => {
          add(files);
          return true;
        },
        COMMAND_PRIORITY_LOW,
      ),
    [editor, add],
  );
  return add;
}
