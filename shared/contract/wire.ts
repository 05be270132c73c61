import { z } from "zod";
import { ErrorData } from "#shared/domain/errors.ts";
import { WireItemId } from "#shared/domain/ids.ts";
import { Language } from "#shared/domain/language.ts";
import { Topic } from "#shared/domain/topic.ts";
import { WireItem, WireRow, WireVersion } from "#shared/domain/wire.ts";
import { command, query } from "./defineContract.ts";

/** Bytes as base64: only JSON crosses the channel. 70 MB of text holds a 50 MB file, so that it is refused by name. */
const FileInput = z.object({ name: z.string().min(1).max(300), base64: z.base64().max(70_000_000) });

/** What became of one file of a batch. A file may hold several items. */
export const ImportReport = z.object({
  name: z.string(),
  format: z.string().optional(),
  added: z.array(WireItemId),
  /** Versions that the store had already. */
  known: z.int(),
  error: ErrorData.optional(),
});
export type ImportReport = z.infer<typeof ImportReport>;

export const WireFilter = z.object({
  text: z.string().max(200).default(""),
  language: Language.optional(),
  urgent: z.boolean().default(false),
  withValues: z.boolean().default(false),
  untaken: z.boolean().default(false),
  /** Only families that name one of these instruments. */
  rics: z.array(z.string().max(32)).max(500).optional(),
  spiked: z.boolean().default(false),
  /** Only what the person put by for herself. */
  saved: z.boolean().default(false),
  offset: z.int().nonnegative().default(0),
  limit: z.int().min(1).max(500).default(200),
});
export type WireFilter = z.infer<typeof WireFilter>;

const one = z.object({ id: WireItemId });

export const wireContract = {
  "wire.list": query(WireFilter, z.object({ rows: z.array(WireRow), total: z.int() })),
  /** The item with the labels of its topics. */
  "wire.open": query(one, WireItem.extend({ topics: z.array(Topic) })),
  /** Every version of the item's family, newest first. */
  "wire.family": query(one, z.array(WireVersion)),
  /** The item as it arrived, word for word. */
  "wire.raw": query(one, z.object({ raw: z.string(), format: z.string(), fileName: z.string() })),
  "wire.markRead": command(one, z.object({})),
  "wire.spike": command(z.object({ id: WireItemId, spiked: z.boolean() }), z.object({})),
  /** A star of one's own on a whole family; it stays when a new version comes. */
  "wire.save": command(z.object({ id: WireItemId, saved: z.boolean() }), z.object({})),
  "wire.importFiles": command(z.object({ files: z.array(FileInput).min(1).max(200) }), z.array(ImportReport)),
  "wire.importText": command(z.object({ text: z.string().max(20_000_000) }), z.array(ImportReport)),
  /** Asks the shell for a file picker; only where the host can. */
  "wire.pickFiles": command(z.object({}), z.array(ImportReport)),
  "wire.loadSamples": command(z.object({}), z.array(ImportReport)),
};
