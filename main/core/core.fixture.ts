import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import type { CoreEvent, Input, MethodName, Output } from "#shared/contract/index.ts";
import { AppError } from "#shared/domain/errors.ts";
import { type Core, type CoreOptions, createCore } from "./createCore.ts";
import type { Host } from "./host.ts";
import { tempFolder } from "./store/store.fixture.ts";

export const SAMPLES = fileURLToPath(new URL("../samples", import.meta.url));

/** A shell that can do nothing but remember secrets. */
export function bareHost(change: Partial<Host> = {}): Host {
  const secrets = new Map<string, string>();
  const cannot = (): Promise<never> => Promise.reject(new AppError("host.cannot", "This shell cannot."));
  return {
    can: { pickFiles: false, safeSecrets: false, shell: "cli" },
    readSecret: (name) => Promise.resolve(secrets.get(name)),
    writeSecret: (name, value) => Promise.resolve(void secrets.set(name, value)),
    pickFiles: cannot,
    openExternal: cannot,
    ...change,
  };
}

export type TestCore = Core & {
  readonly events: CoreEvent[];
  /** @throws AppError when the core answers with one */
  call<M extends MethodName>(method: M, input: Input<M>): Promise<Output<M>>;
};

/** A real core on a folder of its own, closed when the test ends. */
export function openCore(change: Partial<CoreOptions> = {}): TestCore {
  const core = createCore({
    deskDir: tempFolder(),
    samplesDir: SAMPLES,
    version: "0.0.0",
    host: bareHost(),
    ...change,
  });
  onTestFinished(() => core.close());
  const events: CoreEvent[] = [];
  core.subscribe((event) => events.push(event));
  return {
    ...core,
    events,
    call: async <M extends MethodName>(method: M, input: Input<M>) => {
      const reply = await core.dispatch(method, input);
      if (!reply.ok) throw AppError.fromData(reply.error);
      return reply.value as Output<M>; // dispatch has checked it with the contract's schema
    },
  };
}
