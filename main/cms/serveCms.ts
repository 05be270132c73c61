import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import type { Server } from "node:http";
import { join } from "node:path";
import { serve } from "@hono/node-server";
import { openCmsStore } from "./cmsStore.ts";
import { createCms } from "./createCms.ts";

export type CmsServer = { readonly port: number; close(): Promise<void> };

/**
 * Serves the embedded CMS on this machine only. The port is drawn once and kept beside the data, so that the addresses
 * of published pages stay; when it is taken, a new one is drawn.
 * @param dir the CMS's own folder
 */
export async function serveCms(dir: string, token: string, now: () => number = Date.now): Promise<CmsServer> {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const store = openCmsStore(join(dir, "cms.db"), now);
  const portFile = join(dir, "port");
  const kept = existsSync(portFile) ? portIn(readFileSync(portFile, "utf8")) : 0;
  let port = 0;
  const app = createCms({ store, token, port: () => port, now });
  const server = await listen(app.fetch, kept).catch((error: NodeJS.ErrnoException) => {
    if (kept === 0 || (error.code !== "EADDRINUSE" && error.code !== "EACCES")) throw error;
    return listen(app.fetch, 0);
  });
  const address = server.address();
  port = typeof address === "object" && address ? address.port : 0;
  writeFileSync(portFile, String(port), { mode: 0o600 });
  return {
    port,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      store.close();
    },
  };
}

/** The port a file names, or 0 (any) when it names none. */
function portIn(text: string): number {
  const port = Number(text);
  return Number.isInteger(port) && port > 0 && port < 65_536 ? port : 0;
}

function listen(fetch: Parameters<typeof serve>[0]["fetch"], port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, port, hostname: "127.0.0.1" }, () => resolve(server as Server));
    server.once("error", reject);
  });
}
