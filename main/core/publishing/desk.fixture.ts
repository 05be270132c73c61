import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Call, CoreEvent } from "#shared/contract/index.ts";
import { AppError } from "#shared/domain/errors.ts";
import { serveCms } from "../../cms/serveCms.ts";
import { type Core, createCore } from "../createCore.ts";
import type { Host } from "../host.ts";

export const TOKEN = "token-of-the-test";

export const testHost: Host = {
  can: { pickFiles: false, safeSecrets: false, shell: "cli" },
  readSecret: async () => TOKEN,
  writeSecret: async () => undefined,
  pickFiles: async () => [],
  openExternal: async () => undefined,
};

export type Desk = {
  readonly core: Core;
  readonly call: Call;
  until(test: () => Promise<boolean>): Promise<void>;
  close(): Promise<void>;
};

/** A real core over a folder of its own, talking to the CMS at that address. */
export function openDesk(dir: string, apiUrl: string, now?: () => number): Desk {
  const core = createCore({
    deskDir: join(dir, "desk"),
    samplesDir: resolve(import.meta.dirname, "../../samples"),
    version: "test",
    host: testHost,
    embeddedCms: { apiUrl, pageUrl: apiUrl },
    now,
  });
  const call = (async (method: string, input: unknown) => {
    const reply = await core.dispatch(method, input);
    if (!reply.ok) throw AppError.fromData(reply.error);
    return reply.value;
  }) as Call; // dispatch validated the answer against the method's schema
  return {
    core,
    call,
    // looks again at every event of the core, so that nothing sleeps
    until: async (test) => {
      if (await test()) return;
      await new Promise<void>((done, fail) => {
        const stop = core.subscribe((_: CoreEvent) => {
          test().then((yes) => {
            if (!yes) return;
            stop();
            done();
          }, fail);
        });
      });
    },
    close: () => core.close(),
  };
}

/** A folder, a CMS and a desk, taken away afterwards. */
export async function withDesk(
  work: (desk: Desk, site: string, dir: string) => Promise<void>,
  now?: () => number,
): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), "depeche-"));
  const cms = await serveCms(join(dir, "cms"), TOKEN, now);
  const site = `http://127.0.0.1:${cms.port}`;
  const desk = openDesk(dir, `${site}/api`, now);
  try {
    await work(desk, site, dir);
  } finally {
    await desk.close();
    await cms.close();
    rmSync(dir, { recursive: true });
  }
}
