import type { wireContract } from "#shared/contract/wire.ts";
import { AppError } from "#shared/domain/errors.ts";
import type { HandlersOf } from "../context.ts";
import type { PickedFile } from "../host.ts";
import { addQuote } from "../store/quoteStore.ts";
import { saveWire } from "../store/savedStore.ts";
import { listWire, markWireRead, spikeWire, wireItem, wireRaw, wireVersions } from "../store/wireStore.ts";
import { namedTopics } from "../topics/namedTopics.ts";
import { importFiles, type WireFile } from "./importFiles.ts";
import { sampleFiles, sampleQuotes } from "./samples.ts";

export const wireHandlers: HandlersOf<typeof wireContract> = {
  "wire.list": (filter, core) => listWire(core.db, filter, core.actor().id),
  "wire.open": ({ id }, core) => {
    const item = wireItem(core.db, id, core.actor().id);
    if (!item) throw new AppError("notFound", "This wire item is not in the store.", { id });
    return { ...item, topics: namedTopics(item.content.subjects) };
  },
  "wire.family": ({ id }, core) => wireVersions(core.db, id),
  "wire.raw": ({ id }, core) => {
    const item = wireRaw(core.db, id);
    if (!item) throw new AppError("notFound", "This wire item is not in the store.", { id });
    return item;
  },
  "wire.markRead": ({ id }, core) => {
    if (markWireRead(core.db, id)) core.emit({ name: "wire.changed", id });
    return {};
  },
  "wire.spike": ({ id, spiked }, core) => {
    if (spikeWire(core.db, id, spiked)) core.emit({ name: "wire.changed", id });
    return {};
  },
  "wire.save": ({ id, saved }, core) => {
    if (saveWire(core.db, id, core.actor().id, saved)) core.emit({ name: "wire.changed", id });
    return {};
  },
  "wire.importFiles": ({ files }, core) => importFiles(core, files.map(decoded)),
  "wire.importText": ({ text }, core) =>
    importFiles(core, [{ name: pastedName(core.now()), bytes: Buffer.from(text, "utf8") }]),
  "wire.pickFiles": async (_, core) => importFiles(core, (await core.host.pickFiles()).map(decoded)),
  "wire.loadSamples": (_, core) => {
    const at = new Date(core.now()).toISOString();
    core.db.transaction(() => {
      for (const { ric, ...quote } of sampleQuotes(core.samplesDir)) addQuote(core.db, ric, quote, at);
    });
    return importFiles(core, sampleFiles(core.samplesDir));
  },
};

const decoded = ({ name, base64 }: PickedFile): WireFile => ({ name, bytes: Buffer.from(base64, "base64") });

const pastedName = (now: number): string => `paste ${new Date(now).toISOString().slice(0, 19).replace("T", " ")}`;
