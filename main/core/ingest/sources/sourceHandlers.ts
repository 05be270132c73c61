import { isAbsolute } from "node:path";
import type { sourcesContract } from "#shared/contract/sources.ts";
import { AppError } from "#shared/domain/errors.ts";
import type { HandlersOf } from "../../context.ts";
import { dropRefused, listRefused, refusedBytes } from "../../store/refusedStore.ts";
import { listSources, removeSource, saveSource } from "../../store/sourceStore.ts";
import { importFiles } from "../importFiles.ts";
import { sourceKey } from "./createSources.ts";

export const sourceHandlers: HandlersOf<typeof sourcesContract> = {
  "sources.list": (_, core) =>
    Promise.all(
      listSources(core.db).map(async ({ source, state }) => ({
        source,
        state,
        hasKey: Boolean(await core.host.readSecret(sourceKey(source.id))),
      })),
    ),
  "sources.save": async ({ source, key }, core) => {
    const kept = key ?? (await core.host.readSecret(sourceKey(source.id))) ?? "";
    if (source.kind === "folder" && !isAbsolute(source.path)) throw invalid("path", "The path must be absolute.");
    if (source.kind === "feed" && kept !== "" && !isPrivate(source.url)) {
      throw invalid("url", "A key is sent to https addresses only.");
    }
    if (key !== undefined) await core.host.writeSecret(sourceKey(source.id), key);
    saveSource(core.db, source);
    core.sources.wake(source.id);
    core.emit({ name: "sources.changed" });
    return {};
  },
  "sources.remove": async ({ id }, core) => {
    removeSource(core.db, id);
    await core.host.writeSecret(sourceKey(id), "");
    core.emit({ name: "sources.changed" });
    return {};
  },
  "sources.check": async ({ id }, core) => {
    const state = await core.sources.check(id);
    if (!state) throw new AppError("notFound", "This source is not set up.", { id });
    return state;
  },
  "refused.list": (_, core) => listRefused(core.db),
  "refused.retry": async ({ id }, core) => {
    const file = refusedBytes(core.db, id);
    if (!file?.bytes) throw new AppError("notFound", "This file was not kept.", { id });
    const [report] = await importFiles(core, [{ name: file.name, bytes: file.bytes }], file.origin);
    if (!report) throw new Error("an import of one file gave no report");
    if (!report.error) dropRefused(core.db, id);
    core.emit({ name: "sources.changed" });
    return report;
  },
  "refused.drop": ({ id }, core) => {
    dropRefused(core.db, id);
    core.emit({ name: "sources.changed" });
    return {};
  },
};

const invalid = (place: string, sentence: string): AppError => new AppError("input.invalid", sentence, { place });

/** Whether nobody on the way can read a key: encrypted, or on this machine. */
const isPrivate = (url: string): boolean =>
  /^https:/i.test(url) || ["127.0.0.1", "localhost", "[::1]"].includes(new URL(url).hostname);
