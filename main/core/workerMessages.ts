import type { HostAbilities } from "#shared/contract/app.ts";
import type { ClientMessage, CoreEvent, CoreMessage } from "#shared/contract/index.ts";
import type { ErrorData } from "#shared/domain/errors.ts";
import type { EmbeddedCms } from "./context.ts";

/** What the worker is started with. */
export type CoreWorkerData = {
  readonly deskDir: string;
  readonly samplesDir: string;
  readonly version: string;
  readonly can: HostAbilities;
  readonly embeddedCms?: EmbeddedCms | undefined;
  /** The same for every worker of one running core, so that a new one may take over the lock of a dead one. */
  readonly session: string;
};

export type HostCall = {
  readonly kind: "hostCall";
  readonly id: number;
  readonly name: "readSecret" | "writeSecret" | "pickFiles" | "openExternal";
  readonly args: readonly string[];
};
export type HostAnswer = { readonly kind: "hostAnswer"; readonly id: number } & (
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: ErrorData }
);

export type ToWorker = ClientMessage | HostAnswer | { readonly kind: "close" };
export type Answer = Extract<CoreMessage, { kind: "answer" }>;
export type FromWorker =
  | Answer
  | { readonly kind: "event"; readonly event: CoreEvent }
  | HostCall
  | { readonly kind: "ready"; readonly notices: readonly string[] }
  | { readonly kind: "failed"; readonly error: ErrorData }
  | { readonly kind: "closed" };
