import { join } from "node:path";
import { AppError } from "#shared/domain/errors.ts";
import type { Host } from "../../core/host.ts";
import { hasDisplay, openInBrowser } from "../openInBrowser.ts";
import { secretFile } from "../secretFile.ts";

/** What the http shell can do for the core: secrets in a private file; files are chosen in the browser instead. */
export function httpHost(deskDir: string): Host {
  const secrets = secretFile(join(deskDir, "secrets.json"));
  return {
    can: { pickFiles: false, safeSecrets: false, shell: "http" },
    readSecret: async (name) => secrets.read(name),
    writeSecret: async (name, value) => secrets.write(name, value),
    pickFiles: async () => {
      throw new AppError("host.cannot", "Files are chosen in the browser here.");
    },
    openExternal: async (url) => {
      if (!hasDisplay()) throw new AppError("host.cannot", "There is no display to open a page on.", { url });
      openInBrowser(url);
    },
  };
}
