import type { Validators } from "../../store/sourceStore.ts";

/** A file that a source gave, and the mark by which it is known again. */
export type FoundFile = {
  readonly name: string;
  readonly mark: string;
  /** Bytes. */
  readonly size: number;
  /** @returns undefined when it was taken away meanwhile */
  read(): Promise<Uint8Array | undefined>;
};

/** What one look at a source found. @throws AppError `source.*` when it cannot be looked at */
export type Look = {
  readonly files: readonly FoundFile[];
  /** Of a feed: what to ask with next time. */
  readonly validators?: Validators;
  /** Of a folder: every name that is there now, seen before or not. */
  readonly present?: readonly string[];
};
