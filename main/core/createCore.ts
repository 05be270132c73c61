import type { CoreEvent, Reply } from "#shared/contract/index.ts";
import type { CoreContext, EmbeddedCms } from "./context.ts";
import { dispatch } from "./dispatch.ts";
import type { Host } from "./host.ts";
import { createWireReader } from "./ingest/createWireReader.ts";
import type { WireReader } from "./ingest/wireReader.ts";
import { createOutbox } from "./publishing/outbox.ts";
import { openDatabase } from "./store/openDatabase.ts";
import { ensurePerson, readSettings } from "./store/settingsStore.ts";

export type CoreOptions = {
  readonly deskDir: string;
  readonly samplesDir: string;
  readonly version: string;
  readonly host: Host;
  readonly embeddedCms?: EmbeddedCms | undefined;
  readonly now?: () => number;
  readonly reader?: WireReader;
};

export type Core = {
  dispatch(method: unknown, input: unknown): Promise<Reply>;
  /** @returns a function that stops listening */
  subscribe(listener: (event: CoreEvent) => void): () => void;
  readonly notices: readonly string[];
  close(): Promise<void>;
};

/**
 * Puts the core together: store, wire reader, outbox.
 * @throws AppError `store.locked` or `store.newer`
 */
export function createCore(options: CoreOptions): Core {
  const now = options.now ?? Date.now;
  const store = openDatabase(options.deskDir, now);
  ensurePerson(store.db);
  const listeners = new Set<(event: CoreEvent) => void>();
  const reader = options.reader ?? createWireReader();
  let wakeOutbox = (): void => {};
  const context: CoreContext = {
    db: store.db,
    host: options.host,
    reader,
    samplesDir: options.samplesDir,
    version: options.version,
    embeddedCms: options.embeddedCms,
    notices: store.notices,
    now,
    emit: (event) => {
      for (const listener of listeners) listener(event);
    },
    actor: () => {
      const { personId, name, initials } = readSettings(store.db);
      return { id: personId, name, initials };
    },
    wakeOutbox: () => wakeOutbox(),
  };
  const outbox = createOutbox(context);
  wakeOutbox = () => outbox.wake();
  outbox.wake();
  return {
    dispatch: (method, input) => dispatch(context, method, input),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    notices: store.notices,
    close: async () => {
      await outbox.close();
      await reader.close();
      store.close();
    },
  };
}
