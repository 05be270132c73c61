import { AppError } from "#shared/domain/errors.ts";
import type { SourceState } from "#shared/domain/wireSource.ts";
import type { CoreContext } from "../../context.ts";
import { logBug } from "../../log.ts";
import {
  type KeptSource,
  listSources,
  markSeen,
  seenMark,
  setSourceState,
  sourceById,
} from "../../store/sourceStore.ts";
import { importFiles } from "../importFiles.ts";
import type { Look } from "./look.ts";
import { AskedToWait, lookAtFeed } from "./lookAtFeed.ts";
import { type LastLook, lookAtFolder } from "./lookAtFolder.ts";

export type Sources = {
  /** Looks at once. @returns how it went, or undefined when there is no such source */
  check(id: string): Promise<SourceState | undefined>;
  /** The list has changed. */
  wake(): void;
  close(): Promise<void>;
};

/** How often the wall clock is looked at, and a folder too. Milliseconds. */
const TICK = 2000;
/** A source that fails is asked less and less often, up to this. Milliseconds. */
const LONGEST_WAIT = 10 * 60_000;

/** The name under which the host keeps a source's key. */
export const sourceKey = (id: string): string => `source:${id}`;

/** Watches folders and asks feeds while the desk is open. What came meanwhile is found at the next start. */
export function createSources(core: CoreContext): Sources {
  const looks = new Map<string, LastLook>();
  const failures = new Map<string, number>();
  const running = new Map<string, Promise<SourceState>>();
  const breakOff = new AbortController();
  let timer: NodeJS.Timeout | undefined;

  function wake(): void {
    if (breakOff.signal.aborted) return;
    const all = listSources(core.db);
    for (const kept of all) if (isDue(kept, core.now())) void run(kept);
    if (timer === undefined && all.length > 0) timer = setTimeout(tick, TICK);
  }

  function tick(): void {
    timer = undefined;
    wake();
  }

  function run(kept: KeptSource): Promise<SourceState> {
    const { id } = kept.source;
    const open = running.get(id);
    if (open) return open;
    const done = visit(kept).finally(() => running.delete(id));
    running.set(id, done);
    return done;
  }

  async function visit(kept: KeptSource): Promise<SourceState> {
    const { source, state } = kept;
    try {
      const look = await lookAt(kept);
      const added = await take(kept, look);
      failures.delete(source.id);
      return settle(kept, {
        lastWorkedAt: new Date(core.now()).toISOString(),
        nextAt: inFuture(source.kind === "feed" ? source.every * 1000 : TICK),
        added: state.added + added,
      });
    } catch (error) {
      const failed = error instanceof AppError ? error : bug(error, source.name);
      const count = (failures.get(source.id) ?? 0) + 1;
      failures.set(source.id, count);
      const wait = Math.min(LONGEST_WAIT, (source.kind === "feed" ? source.every * 1000 : TICK) * 2 ** (count - 1));
      const asked = failed instanceof AskedToWait ? failed.waitMs : 0;
      const { error: _, ...before } = state;
      // a little apart, so that all desks of a newsroom do not knock at once
      const jitter = 0.9 + Math.random() * 0.2;
      return settle(kept, { ...before, error: failed.toData(), nextAt: inFuture(Math.max(asked, wait * jitter)) });
    }
  }

  async function lookAt({ source, validators }: KeptSource): Promise<Look> {
    if (source.kind === "folder") {
      const last = looks.get(source.id) ?? new Map<string, string>();
      looks.set(source.id, last);
      return lookAtFolder(source.path, last, (name, mark) => seenMark(core.db, source.id, name) !== mark);
    }
    const key = (await core.host.readSecret(sourceKey(source.id))) ?? "";
    return lookAtFeed(source, key, validators, breakOff.signal);
  }

  /** Imports what is new. A file counts as seen once it was added or refused: a crash between the two reads it again. */
  async function take({ source }: KeptSource, { files, validators }: Look): Promise<number> {
    let added = 0;
    for (const file of files) {
      if (breakOff.signal.aborted) break;
      if (seenMark(core.db, source.id, file.name) === file.mark) continue;
      const [report] = await importFiles(core, [await file.read()], source.name);
      if (report?.error && !report.error.code.startsWith("wire.")) break;
      if (!sourceById(core.db, source.id)) return added; // removed meanwhile
      markSeen(core.db, source.id, file.name, file.mark);
      added += report?.added.length ?? 0;
    }
    const now = sourceById(core.db, source.id);
    if (now && validators) setSourceState(core.db, source.id, now.state, validators);
    return added;
  }

  function settle({ source, state: before }: KeptSource, state: SourceState): SourceState {
    if (breakOff.signal.aborted) return state;
    const isNews = state.added !== before.added || JSON.stringify(state.error) !== JSON.stringify(before.error);
    setSourceState(core.db, source.id, state);
    if (isNews || before.lastWorkedAt === undefined) core.emit({ name: "sources.changed" });
    return state;
  }

  const inFuture = (ms: number): string => new Date(core.now() + ms).toISOString();

  return {
    check: async (id) => {
      const kept = sourceById(core.db, id);
      return kept && run(kept);
    },
    wake,
    close: async () => {
      breakOff.abort();
      clearTimeout(timer);
      await Promise.allSettled(running.values());
    },
  };
}

const isDue = ({ state }: KeptSource, now: number): boolean =>
  state.nextAt === undefined || Date.parse(state.nextAt) <= now || Date.parse(state.nextAt) > now + 86_400_000;

function bug(error: unknown, name: string): AppError {
  logBug("sources", error);
  return new AppError("source.unreachable", `${name} could not be looked at.`, { name, reason: "unexpected" }, true);
}
