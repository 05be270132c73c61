import { AppError } from "#shared/domain/errors.ts";
import type { SourceState, WireSource } from "#shared/domain/wireSource.ts";
import type { CoreContext } from "../../context.ts";
import { logBug } from "../../log.ts";
import {
  type KeptSource,
  listSources,
  makeDue,
  seenMark,
  setSourceState,
  sourceById,
} from "../../store/sourceStore.ts";
import { storeTrouble } from "../../store/storeTrouble.ts";
import type { Look } from "./look.ts";
import { AskedToWait, lookAtFeed } from "./lookAtFeed.ts";
import { takeFiles } from "./takeFiles.ts";
import { unreachable } from "./unreachable.ts";
import { createFolderWatch, type FolderWatch } from "./watchFolder.ts";

export type Sources = {
  /** Looks at once. @returns how it went, or undefined when there is no such source */
  check(id: string): Promise<SourceState | undefined>;
  /** The list has changed. @param id the source that was set anew and must not wait for its next look */
  wake(id?: string): void;
  close(): Promise<void>;
};

type FolderSource = Extract<WireSource, { kind: "folder" }>;

/** How often the wall clock is looked at, and a folder too. Milliseconds. */
const TICK = 2000;
/** A source that fails is asked less and less often, up to this. Milliseconds. */
const LONGEST_WAIT = 10 * 60_000;

/** How often the screen hears that a source still works. Milliseconds. */
const TELL = 60_000;

/** The name under which the host keeps a source's key. */
export const sourceKey = (id: string): string => `source:${id}`;

/** Watches folders and asks feeds while the desk is open. What came meanwhile is found at the next start. */
export function createSources(core: CoreContext): Sources {
  const watches = new Map<string, { readonly path: string; readonly watch: FolderWatch }>();
  const failures = new Map<string, number>();
  const mended = new Set<string>();
  const told = new Map<string, number>();
  const running = new Map<string, Promise<SourceState>>();
  const breakOff = new AbortController();
  let timer: NodeJS.Timeout | undefined;

  function wake(id?: string): void {
    if (breakOff.signal.aborted) return;
    if (id !== undefined && running.has(id)) mended.add(id); // what is under way still goes by the old settings
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
    const done = visit(kept).finally(() => {
      running.delete(id);
      if (!mended.delete(id) || breakOff.signal.aborted) return;
      makeDue(core.db, id);
      wake();
    });
    running.set(id, done);
    return done;
  }

  async function visit(kept: KeptSource): Promise<SourceState> {
    const { source, state } = kept;
    if (state.nextAt === undefined) failures.delete(source.id); // new, or mended by hand
    let added = 0;
    try {
      const taken = await takeFiles(core, source, await lookAt(kept), breakOff.signal);
      added = taken.added;
      if (taken.error) throw AppError.fromData(taken.error);
      failures.delete(source.id);
      return settle(kept, {
        lastWorkedAt: new Date(core.now()).toISOString(),
        nextAt: inFuture(source.kind === "feed" ? source.every * 1000 : TICK),
        added: state.added + added,
      });
    } catch (error) {
      const failed = error instanceof AppError ? error : (storeTrouble(error) ?? bug(error, source.name));
      const count = (failures.get(source.id) ?? 0) + 1;
      failures.set(source.id, count);
      const wait = Math.min(LONGEST_WAIT, (source.kind === "feed" ? source.every * 1000 : TICK) * 2 ** (count - 1));
      const asked = failed instanceof AskedToWait ? failed.waitMs : 0;
      // a little apart, so that all desks of a newsroom do not knock at once
      const jitter = 0.9 + Math.random() * 0.2;
      const nextAt = inFuture(Math.max(asked, wait * jitter));
      return settle(kept, { ...state, added: state.added + added, error: failed.toData(), nextAt });
    }
  }

  async function lookAt({ source, validators }: KeptSource): Promise<Look> {
    if (source.kind === "folder") return watchOf(source).look(breakOff.signal);
    const key = (await core.host.readSecret(sourceKey(source.id))) ?? "";
    return lookAtFeed(source, { key, validators, signal: breakOff.signal, now: core.now() });
  }

  function watchOf({ id, path }: FolderSource): FolderWatch {
    const known = watches.get(id);
    if (known?.path === path) return known.watch;
    const watch = createFolderWatch(path, (name, mark) => seenMark(core.db, id, name) !== mark);
    watches.set(id, { path, watch });
    return watch;
  }

  function settle({ source, state: before }: KeptSource, state: SourceState): SourceState {
    if (breakOff.signal.aborted) return state;
    const isNews = state.added !== before.added || JSON.stringify(state.error) !== JSON.stringify(before.error);
    setSourceState(core.db, source.id, state);
    if (isNews || core.now() - (told.get(source.id) ?? Number.NEGATIVE_INFINITY) >= TELL) {
      told.set(source.id, core.now());
      core.emit({ name: "sources.changed" });
    }
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
  return unreachable(name, "unexpected");
}
