import { useCallback } from "react";
import { DROPPED_PARTS, type DroppedPart } from "#shared/domain/droppedParts.ts";
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
      // what a site did not keep comes as keys
      const parts =
        typeof detail.parts === "string"
          ? {
              parts: namesOf(detail.parts)
                .map((one) => t(one))
                .join(", "),
            }
          : {};
      const filled = { name: "?", ...detail, ...parts, ...(reason === undefined ? {} : { reason }) };
      const sentence = t(`error.${code}`, filled);
      if (reason === undefined || sentence.includes(String(reason))) return { sentence };
      return { sentence, reason: t(isKnown ? "common.reason" : "common.technical", { text: reason }) };
    },
    [t],
  );
}

const namesOf = (parts: string) => DROPPED_PARTS.filter((one) => parts.split(" ").includes(one)).map(nameOf);
const nameOf = <P extends DroppedPart>(part: P): `dropped.${P}` => `dropped.${part}`;
