import { AppError } from "#shared/domain/errors.ts";
import { type ReadingReason, type ReasonDetail, reasonInEnglish } from "#shared/domain/readingReasons.ts";

/** A source that cannot be looked at for now; trying again may help. */
export function unreachable(name: string, why: ReadingReason, detail: ReasonDetail = {}): AppError {
  const reason = reasonInEnglish(why, detail);
  return new AppError("source.unreachable", `${name}: ${reason}`, { ...detail, name, why, reason }, true);
}
