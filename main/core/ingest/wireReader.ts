import type { WireContent } from "#shared/domain/wire.ts";

/** A picture that came inside the file or beside it. */
export type WireMediaBytes = { readonly mediaId: string; readonly type: string; readonly bytes: Uint8Array };

export type ReadItem = {
  readonly content: WireContent;
  /** The item as it arrived, for "Raw" and for a round trip. */
  readonly raw: string;
  readonly media: readonly WireMediaBytes[];
};

export type WireReading = { readonly format: string; readonly items: readonly ReadItem[] };

/** Reads untrusted files in a worker with limits. */
export type WireReader = {
  /** @throws AppError with a `wire.*` code whose detail has `name` and `reason` */
  read(name: string, bytes: Uint8Array): Promise<WireReading>;
  close(): Promise<void>;
};
