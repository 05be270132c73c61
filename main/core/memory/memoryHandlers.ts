import type { memoryContract } from "#shared/contract/memory.ts";
import { AppError } from "#shared/domain/errors.ts";
import type { HandlersOf } from "../context.ts";
import { readSettings } from "../store/settingsStore.ts";
import { alignFiles } from "./alignFiles.ts";

export const memoryHandlers: HandlersOf<typeof memoryContract> = {
  "memory.lookUp": (wish, core) => core.memory.ask("lookUp", { ...wish, author: core.actor().name, now: core.now() }),
  "memory.search": (search, core) => core.memory.ask("search", search),
  "memory.learn": async (wish, core) => {
    const shelf = wish.shelf ?? readSettings(core.db).memoryShelf;
    const learnt = await core.memory.ask("learn", { ...wish, shelf, author: core.actor().name, now: core.now() });
    if (learnt.added > 0) core.emit({ name: "memory.changed" });
    return learnt;
  },
  "memory.align": (sides, core) => alignFiles(core.reader, sides),
  "memory.correct": async (wish, core) => {
    const isThere = await core.memory.ask("correct", { ...wish, author: core.actor().name, now: core.now() });
    if (!isThere) throw new AppError("notFound", "This entry is no longer in the memory.", { id: wish.id });
    core.emit({ name: "memory.changed" });
    return {};
  },
  "memory.forget": async ({ ids }, core) => {
    const forgotten = await core.memory.ask("forget", { ids });
    if (forgotten > 0) core.emit({ name: "memory.changed" });
    return { forgotten };
  },
  "memory.shelve": async ({ ids, shelf }, core) => {
    const moved = await core.memory.ask("shelve", { ids, shelf });
    if (moved > 0) core.emit({ name: "memory.changed" });
    return { moved };
  },
  "memory.reading": (_, core) => ({ percent: core.memory.reading() ?? null }),
  "memory.counts": (_, core) => core.memory.ask("counts", {}),
  "memory.importStart": async ({ name, shelf }, core) => ({
    job: await core.memory.ask("importStart", { name, shelf, now: core.now() }),
  }),
  "memory.importFeed": ({ job, base64 }, core) =>
    core.memory.ask("importFeed", { job, bytes: Buffer.from(base64, "base64") }),
  "memory.importEnd": async ({ job }, core) => {
    const counts = await core.memory.ask("importEnd", { job });
    core.emit({ name: "memory.changed" });
    return counts;
  },
  "memory.importCancel": async ({ job }, core) => {
    await core.memory.ask("importCancel", { job });
    core.emit({ name: "memory.changed" });
    return {};
  },
  "memory.exportStart": ({ shelf }, core) =>
    core.memory.ask("exportStart", { shelf, version: core.version, now: core.now() }),
  "memory.exportNext": async ({ job }, core) => {
    const next = await core.memory.ask("exportNext", { job });
    return next ? { ...next, isEnd: false } : { text: "", units: 0, isEnd: true };
  },
};
