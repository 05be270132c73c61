import type { MethodMap, OutputOf, ParsedOf } from "#shared/contract/defineContract.ts";
import type { CoreEvent } from "#shared/contract/index.ts";
import type { Actor } from "#shared/domain/story.ts";
import type { Host } from "./host.ts";
import type { Sources } from "./ingest/sources/createSources.ts";
import type { WireReader } from "./ingest/wireReader.ts";
import type { Memory } from "./memory/createMemory.ts";
import type { WriteDb } from "./store/sql.ts";

/** What every handler may use. Time and identity come from here, so that tests can fix them. */
export type CoreContext = {
  readonly db: WriteDb;
  readonly host: Host;
  readonly reader: WireReader;
  readonly samplesDir: string;
  readonly version: string;
  /** Where the embedded CMS listens, when it runs. */
  readonly embeddedCms?: EmbeddedCms | undefined;
  readonly notices: readonly string[];
  emit(event: CoreEvent): void;
  /** Milliseconds since 1970. */
  now(): number;
  /** The signed-in person. */
  actor(): Actor;
  /** Folders and feeds that wire files come from. */
  readonly sources: Pick<Sources, "check" | "wake">;
  /** The translation memory, in a thread of its own. */
  readonly memory: Memory;
  /** Tells the outbox that something is due. */
  wakeOutbox(): void;
};

export type EmbeddedCms = { readonly apiUrl: string; readonly pageUrl: string };

/** The handlers of one contract: exactly its methods, nothing else compiles. */
export type HandlersOf<M extends MethodMap> = {
  readonly [K in keyof M]: (input: ParsedOf<M[K]>, core: CoreContext) => OutputOf<M[K]> | Promise<OutputOf<M[K]>>;
};
