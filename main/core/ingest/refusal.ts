import { AppError, type ErrorCode } from "#shared/domain/errors.ts";
import { type ReadingReason, type ReasonDetail, reasonInEnglish } from "#shared/domain/readingReasons.ts";

/**
 * An expected refusal of one file. Its detail has the file's `name`, the code of the reason as `why` with what fills it,
 * and the `reason` as an English clause.
 */
export function refusal(code: ErrorCode, name: string, why: ReadingReason, detail: ReasonDetail = {}): AppError {
  const reason = reasonInEnglish(why, detail);
  return new AppError(code, `${name}: ${reason}`, { ...detail, name, why, reason });
}
