import type { ImportReport, wireContract } from "#shared/contract/wire.ts";
import { AppError } from "#shared/domain/errors.ts";
import type { StoryId, WireItemId } from "#shared/domain/ids.ts";
import { WireContent } from "#shared/domain/wire.ts";
import { raiseAlerts } from "../alerts/raiseAlerts.ts";
import type { CoreContext, HandlersOf } from "../context.ts";
import type { PickedFile } from "../host.ts";
import { logBug } from "../log.ts";
import { putMedia } from "../store/mediaStore.ts";
import { addQuote } from "../store/quoteStore.ts";
import { addWireItem, listWire, markWireRead, spikeWire, wireItem, wireVersions } from "../store/wireStore.ts";
import { sampleFiles, sampleQuotes } from "./samples.ts";
import type { WireReading } from "./wireReader.ts";

export const wireHandlers: HandlersOf<typeof wireContract> = {
  "wire.list": (filter, core) => listWire(core.db, filter),
  "wire.open": ({ id }, core) => {
    const item = wireItem(core.db, id);
    if (!item) throw new AppError("notFound", "This wire item is not in the store.", { id });
    return item;
  },
  "wire.family": ({ id }, core) => wireVersions(core.db, id),
  "wire.markRead": ({ id }, core) => {
    if (markWireRead(core.db, id)) core.emit({ name: "wire.changed", id });
    return {};
  },
  "wire.spike": ({ id, spiked }, core) => {
    if (spikeWire(core.db, id, spiked)) core.emit({ name: "wire.changed", id });
    return {};
  },
  "wire.importFiles": ({ files }, core) => importAll(core, files.map(decoded)),
  "wire.importText": ({ text }, core) =>
    importAll(core, [{ name: pastedName(core.now()), bytes: Buffer.from(text, "utf8") }]),
  "wire.pickFiles": async (_, core) => importAll(core, (await core.host.pickFiles()).map(decoded)),
  "wire.loadSamples": (_, core) => {
    const at = new Date(core.now()).toISOString();
    core.db.transaction(() => {
      for (const { ric, ...quote } of sampleQuotes(core.samplesDir)) addQuote(core.db, ric, quote, at);
    });
    return importAll(core, sampleFiles(core.samplesDir));
  },
};

type WireFile = { readonly name: string; readonly bytes: Uint8Array };

const decoded = ({ name, base64 }: PickedFile): WireFile => ({ name, bytes: Buffer.from(base64, "base64") });

const pastedName = (now: number): string => `paste ${new Date(now).toISOString().slice(0, 19).replace("T", " ")}`;

/** Reads one file after the other; a bad one gets its sentence and leaves the store as it was. */
async function importAll(core: CoreContext, files: readonly WireFile[]): Promise<ImportReport[]> {
  const reports: ImportReport[] = [];
  for (const file of files) reports.push(await importOne(core, file));
  if (reports.some((report) => report.added.length > 0)) core.emit({ name: "wire.changed" });
  return reports;
}

async function importOne(core: CoreContext, { name, bytes }: WireFile): Promise<ImportReport> {
  try {
    const reading = await core.reader.read(name, bytes);
    return { name, format: reading.format, ...keep(core, name, reading) };
  } catch (error) {
    if (error instanceof AppError) return { name, added: [], known: 0, error: error.toData() };
    logBug("wire.importFiles", error);
    const sentence = `${name} could not be read. Nothing of it was added.`;
    const failed = new AppError("wire.unreadable", sentence, { name, reason: "unexpected content" });
    return { name, added: [], known: 0, error: failed.toData() };
  }
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
