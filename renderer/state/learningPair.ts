import { create } from "zustand";

type LearningPair = {
  /** The files of a published story and its translation, as far as they are chosen; undefined while nobody asks. */
  readonly files?: readonly File[] | undefined;
};

/** A published pair that is being learnt, from wherever it was dropped or asked for. */
export const useLearningPair = create<LearningPair>(() => ({}));

/** Opens the dialog. More files than a story and its translation are left out. */
export const learnPair = (files: readonly File[] = []): void => useLearningPair.setState({ files: files.slice(0, 2) });

export const endLearningPair = (): void => useLearningPair.setState({ files: undefined });
