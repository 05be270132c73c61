import type { CoreEvent, Reply } from "#shared/contract/index.ts";
import { AppError } from "#shared/domain/errors.ts";
import type { CoreContext, EmbeddedCms } from "./context.ts";
import { dispatch } from "./dispatch.ts";
import type { Host } from "./host.ts";
import { createWireReader } from "./ingest/createWireReader.ts";
import { createSources, type Sources } from "./ingest/sources/createSources.ts";
import type { WireReader } from "./ingest/wireReader.ts";
import { createMemory } from "./memory/createMemory.ts";
import { createOutbox } from "./publishing/outbox.ts";
import { openDatabase } from "./store/openDatabase.ts";
import { ensurePerson, readSettings } from "./store/settingsStore.ts";

export type CoreOptions = {
  readonly deskDir: string;
  readonly samplesDir: string;
  readonly version: string;
  readonly host: Host;
  readonly embeddedCms?: EmbeddedCms | undefined;
  readonly now?: (() => number) | undefined;
  readonly reader?: WireReader | undefined;
  /** The same for a core and the one that replaces it after it died in the same process. */
  readonly session?: string | undefined;
};

export type Core = {
  dispatch(method: unknown, input: unknown): Promise<Reply>;
  /** @returns a function that stops listening */
  subscribe(listener: (event: CoreEvent) => void): () => void;
  readonly notices: readonly string[];
  /** Ends what is under way, backs up and gives the desk folder free. */
  close(): Promise<void>;
};

/** How long closing waits for calls under way: one may wait for a person in a file dialog. */
const LAST_CALLS_MS = 2000;

/**
 * Puts the core together: store, wire reader, outbox.
 * @throws AppError `store.locked` or `store.newer`
 */
export function createCore(options: CoreOptions): Core {
  const now = options.now ?? Date.now;
  const store = openDatabase(options.deskDir, { now, ...(options.session ? { session: options.session } : {}) });
  const reader = options.reader ?? createWireReader();
  const listeners = new Set<(event: CoreEvent) => void>();
  const emit: CoreContext["emit"] = (event) => {
    for (const listener of listeners) listener(event);
  };
  const memory = createMemory(options.deskDir, () => emit({ name: "memory.reading" }));
  const calls = new Set<Promise<Reply>>();
  let closing: Promise<void> | undefined;
  let wakeOutbox = (): void => {};
  let sources: Sources | undefined;
  const context: CoreContext = {
    db: store.db,
    host: options.host,
    reader: {
      // a long batch must not go on reading while the desk closes
      read: (name, bytes) => (closing === undefined ? reader.read(name, bytes) : Promise.reject(CLOSED)),
      close: () => reader.close(),
    },
    samplesDir: options.samplesDir,
    version: options.version,
    embeddedCms: options.embeddedCms,
    notices: store.notices,
    now,
    emit,
    actor: () => {
      const { personId, name, initials } = readSettings(store.db);
      return { id: personId, name, initials };
    },
    sources: {
      check: async (id) => sources?.check(id),
      wake: (id) => sources?.wake(id),
    },
    memory,
    wakeOutbox: () => wakeOutbox(),
  };
  const outbox = startOutbox(context, store.close);
  wakeOutbox = () => outbox.wake();
  outbox.wake();
  sources = createSources(context);
  // the command line answers one question and goes; folders and feeds are for a desk that is open
  if (options.host.can.shell !== "cli") sources.wake();

  async function close(): Promise<void> {
    await Promise.all([outbox.close(), sources?.close()]);
    await atMost(LAST_CALLS_MS, Promise.all(calls));
    await Promise.all([reader.close(), memory.close()]);
    store.close();
  }

  return {
    dispatch: (method, input) => {
      if (closing !== undefined) return Promise.resolve({ ok: false, error: CLOSED.toData() });
      const call = dispatch(context, method, input);
      calls.add(call);
      return call.finally(() => calls.delete(call));
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    notices: store.notices,
    close: () => {
      closing ??= close();
      return closing;
    },
  };
}

const CLOSED = new AppError("core.gone", "Depeche is closing.", {}, true);

/** The last step of starting; when it fails the desk folder is given free again. */
function startOutbox(context: CoreContext, closeStore: () => void): ReturnType<typeof createOutbox> {
  try {
    ensurePerson(context.db);
    return createOutbox(context);
  } catch (error) {
    closeStore();
    throw error;
  }
}

/** Waits for the work, but not longer. @param ms milliseconds */
async function atMost(ms: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await Promise.race([work, patience]);
  clearTimeout(timer);
}
