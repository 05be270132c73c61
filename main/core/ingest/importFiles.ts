import type { ImportReport } from "#shared/contract/wire.ts";
import { AppError } from "#shared/domain/errors.ts";
import type { StoryId, WireItemId } from "#shared/domain/ids.ts";
import { WireContent } from "#shared/domain/wire.ts";
import { raiseAlerts } from "../alerts/raiseAlerts.ts";
import type { CoreContext } from "../context.ts";
import { logBug } from "../log.ts";
import { putMedia } from "../store/mediaStore.ts";
import { keepRefused } from "../store/refusedStore.ts";
import { addWireItem } from "../store/wireStore.ts";
import type { WireReading } from "./wireReader.ts";

export type WireFile = { readonly name: string; readonly bytes: Uint8Array };

/** Reads one file after the other; a bad one lands among the refused and leaves the wire as it was. */
export async function importFiles(core: CoreContext, files: readonly WireFile[], origin = ""): Promise<ImportReport[]> {
  const reports: ImportReport[] = [];
  for (const file of files) reports.push(await importOne(core, file, origin));
  if (reports.some((report) => report.added.length > 0)) core.emit({ name: "wire.changed" });
  if (reports.some((report) => report.error)) core.emit({ name: "sources.changed" });
  return reports;
}

async function importOne(core: CoreContext, { name, bytes }: WireFile, origin: string): Promise<ImportReport> {
  try {
    const reading = await core.reader.read(name, bytes);
    return { name, format: reading.format, ...keep(core, name, reading) };
  } catch (error) {
    const refused = error instanceof AppError ? error : unexpected(name, error);
    // while the desk closes nothing is wrong with the file
    if (refused.code.startsWith("wire.")) {
      keepRefused(core.db, { name, origin, bytes, error: refused.toData(), now: core.now() });
    }
    return { name, added: [], known: 0, error: refused.toData() };
  }
}

function unexpected(name: string, error: unknown): AppError {
  logBug("wire.importFiles", error);
  const sentence = `${name} could not be read. Nothing of it was added.`;
  return new AppError("wire.unreadable", sentence, { name, reason: "unexpected content" });
}

/** One transaction a file: all of its items, or none. */
function keep(core: CoreContext, fileName: string, reading: WireReading): { added: WireItemId[]; known: number } {
  const at = new Date(core.now()).toISOString();
  const alerted = new Set<StoryId>();
  const kept = core.db.transaction(() => {
    const added: WireItemId[] = [];
    let known = 0;
    for (const { content, raw, media } of reading.items) {
      for (const picture of media) putMedia(core.db, fileName, picture.bytes);
      const checked = WireContent.parse(content); // what is stored must be readable again
      const item = addWireItem(core.db, { content: checked, format: reading.format, fileName, raw, at });
      for (const storyId of raiseAlerts(core, item, checked)) alerted.add(storyId);
      if (item.added) added.push(item.id);
      else known += 1;
    }
    return { added, known };
  });
  for (const storyId of alerted) {
    core.emit({ name: "alert.changed", storyId });
    core.emit({ name: "delivery.changed", storyId });
    core.emit({ name: "story.changed", id: storyId });
  }
  return kept;
}
