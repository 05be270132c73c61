import { useCallback } from "react";
import { AppError } from "#shared/domain/errors.ts";
import { useErrorSentence } from "../strings/errorSentence.ts";
import { sayTrouble } from "../ui/toasts.tsx";

/** Says what went wrong with something the person just asked for. Anything but an AppError is a bug and goes up. */
export function useTellTrouble(): (error: unknown) => void {
  const sentenceOf = useErrorSentence();
  return useCallback(
    (error) => {
      if (!(error instanceof AppError)) throw error;
      sayTrouble(sentenceOf(error).sentence);
    },
    [sentenceOf],
  );
}
