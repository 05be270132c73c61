import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Dialog, SafeStorage, Shell } from "electron";
import { AppError } from "#shared/domain/errors.ts";
import type { Host } from "../../core/host.ts";
import { secretFile } from "../secretFile.ts";

export type ElectronParts = { readonly dialog: Dialog; readonly safeStorage: SafeStorage; readonly shell: Shell };

/** The one place that opens addresses outside; only http and https get through. */
export async function openExternal(shell: Shell, url: string): Promise<void> {
  if (!/^https?:\/\//.test(url)) throw new AppError("host.cannot", "Only web addresses are opened.", {});
  await shell.openExternal(url);
}

/** What Electron can do for the core. Secrets are encrypted with the system's keychain before they reach the disk. */
export function electronHost(deskDir: string, { dialog, safeStorage, shell }: ElectronParts): Host {
  const secrets = secretFile(join(deskDir, "secrets.json"));
  const isSafe = (): boolean =>
    safeStorage.isEncryptionAvailable() &&
    // on Linux without a keyring the "encryption" uses a key that everybody knows
    (process.platform !== "linux" || safeStorage.getSelectedStorageBackend() !== "basic_text");
  return {
    can: { pickFiles: true, safeSecrets: isSafe(), shell: "electron" },
    readSecret: async (name) => {
      const kept = secrets.read(name);
      if (kept === undefined || !kept.startsWith("safe:")) return kept;
      return safeStorage.decryptString(Buffer.from(kept.slice(5), "base64"));
    },
    writeSecret: async (name, value) =>
      secrets.write(name, isSafe() ? `safe:${safeStorage.encryptString(value).toString("base64")}` : value),
    pickFiles: async () => {
      const { canceled, filePaths } = await dialog.showOpenDialog({ properties: ["openFile", "multiSelections"] });
      if (canceled) return [];
      return Promise.all(
        filePaths.map(async (path) => ({ name: basename(path), base64: (await readFile(path)).toString("base64") })),
      );
    },
    openExternal: (url) => openExternal(shell, url),
  };
}
