import { AlignDialog } from "../fields/memory/AlignDialog.tsx";
import { useCommand } from "../state/commands.ts";
import { endLearningPair, learnPair, useLearningPair } from "../state/learningPair.ts";

/** The dialog that learns a published pair, on every page. */
export function LearningPair() {
  useCommand("memory.learnPair", () => learnPair());
  const { files } = useLearningPair();
  return files && <AlignDialog files={files} onClose={endLearningPair} />;
}
