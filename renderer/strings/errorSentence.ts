import { useCallback } from "react";
import type { AppError } from "#shared/domain/errors.ts";
import { isReadingReason } from "#shared/domain/readingReasons.ts";
import { useT } from "./strings.ts";

export type ErrorSentence = {
  /** What happened, what is safe, what to do. */
  readonly sentence: string;
  /** Why, when the sentence does not say it already. */
  readonly reason?: string;
};

/** Turns expected trouble into sentences of the interface's language. */
export function useErrorSentence(): (error: Pick<AppError, "code" | "detail">) => ErrorSentence {
  const t = useT();
  return useCallback(
    ({ code, detail }) => {
      const { why, reason: given } = detail;
      const isKnown = typeof why === "string" && isReadingReason(why);
      const reason = isKnown ? t(`reading.${why}`, detail) : given;
      const sentence = t(`error.${code}`, { name: "?", ...detail, ...(reason === undefined ? {} : { reason }) });
      if (reason === undefined || sentence.includes(String(reason))) return { sentence };
      return { sentence, reason: t(isKnown ? "common.reason" : "common.technical", { text: reason }) };
    },
    [t],
  );
}
