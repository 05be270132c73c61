import type { LexicalEditor } from "lexical";
import type { MemoryMatch } from "#shared/domain/memory.ts";
import { acceptSwapped } from "../../editor/swappedMarks.ts";
import { useCommand } from "../../state/commands.ts";
import { useLitMatches } from "../../state/memory.ts";
import { useLearnDone } from "./useLearnDone.ts";

export type MemoryKeysProps = {
  readonly editor: LexicalEditor | undefined;
  onInsert(match: MemoryMatch): void;
};

/** The memory's keys, whichever panel is shown: the first three matches, and the figures that they brought. */
export function MemoryKeys({ editor, onInsert }: MemoryKeysProps) {
  useLearnDone(editor);
  const [first, second, third] = useLitMatches()?.matches ?? [];
  useCommand("memory.insert1", () => first && onInsert(first), first !== undefined);
  useCommand("memory.insert2", () => second && onInsert(second), second !== undefined);
  useCommand("memory.insert3", () => third && onInsert(third), third !== undefined);
  useCommand("memory.accept", () => editor && acceptSwapped(editor), editor !== undefined);
  return null;
}
