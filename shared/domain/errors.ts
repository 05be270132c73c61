import { z } from "zod";

/** Everything that may go wrong and that a person can do something about. The renderer has a sentence for each. */
export const ERROR_CODES = [
  "input.invalid",
  "method.unknown",
  "internal",
  "notFound",
  "store.full",
  "store.damaged",
  "store.newer",
  "store.locked",
  "story.stale",
  "story.invalid",
  "wire.unreadable",
  "wire.tooLarge",
  "wire.tooDeep",
  "wire.tooSlow",
  "wire.entity",
  "wire.notWire",
  "wire.truncated",
  "memory.unreadable",
  "memory.oneLanguage",
  "media.invalid",
  "media.tooLarge",
  "publish.blocked",
  "publish.embargo",
  "publish.noDestination",
  "publish.noDraft",
  "publish.sourceChanged",
  "publish.missed",
  "cms.refused",
  "cms.unreachable",
  "cms.auth",
  "cms.conflict",
  "cms.altered",
  "cms.dropped",
  "source.unreachable",
  "source.auth",
  "source.moved",
  "quotes.unreachable",
  "quotes.auth",
  "quotes.unreadable",
  "machine.off",
  "machine.embargo",
  "machine.unreachable",
  "machine.auth",
  "machine.quota",
  "machine.unreadable",
  "machine.cancelled",
  "host.cannot",
  "core.gone",
] as const;
export const ErrorCode = z.enum(ERROR_CODES);
export type ErrorCode = z.infer<typeof ErrorCode>;

/** An expected error as data: it crosses threads, windows and sockets unchanged. */
export const ErrorData = z.object({
  code: ErrorCode,
  /** One English sentence for logs and the command line; the renderer prefers its own sentence for the code. */
  message: z.string(),
  /** What to fill into the sentence: file name, position, limit. */
  detail: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
  /** Whether trying the same again may help. */
  retry: z.boolean().default(false),
});
export type ErrorData = z.infer<typeof ErrorData>;

/** Expected trouble. Anything else that is thrown is a bug and is reported as `internal`. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly detail: Record<string, string | number>;
  readonly retry: boolean;

  constructor(code: ErrorCode, message: string, detail: Record<string, string | number> = {}, retry = false) {
    super(message);
    this.name = "AppError";
    this.code = code;
    this.detail = detail;
    this.retry = retry;
  }

  toData(): ErrorData {
    return { code: this.code, message: this.message, detail: this.detail, retry: this.retry };
  }

  static fromData(data: ErrorData): AppError {
    return new AppError(data.code, data.message, data.detail, data.retry);
  }
}

/** Ends a switch over a union: a new kind that nobody handles fails to compile. */
export function assertNever(value: never): never {
  throw new Error(`unhandled case: ${JSON.stringify(value)}`);
}
