import { useCallback } from "react";
import type { AppError } from "#shared/domain/errors.ts";
import { useT } from "./strings.ts";

export type ErrorSentence = {
  /** What happened, what is safe, what to do. */
  readonly sentence: string;
  /** The technical reason that came along, if any. */
  readonly reason?: string;
};

/** Turns expected trouble into sentences of the interface's language. */
export function useErrorSentence(): (error: Pick<AppError, "code" | "detail">) => ErrorSentence {
  const t = useT();
  return useCallback(
    ({ code, detail }) => {
      const sentence = t(`error.${code}`, { name: "?", ...detail });
      const reason = detail.reason;
      return reason === undefined ? { sentence } : { sentence, reason: t("common.technical", { text: reason }) };
    },
    [t],
  );
}
