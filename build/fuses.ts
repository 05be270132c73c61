import { join } from "node:path";
import { FuseV1Options, FuseVersion, flipFuses as flip } from "@electron/fuses";
import type { AfterPackContext } from "electron-builder";

/** What the packed program may not do: be a bare Node, take options from outside, run code beside its archive. */
export const FUSES = {
  version: FuseVersion.V1,
  strictlyRequireAllFuses: false,
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
} as const;

/** electron-builder's hook after packing and before signing: sets the fuses in the program's own file. */
export async function flipFuses({ appOutDir, packager, electronPlatformName }: AfterPackContext): Promise<void> {
  const name = packager.appInfo.productFilename;
  const program = {
    darwin: join(appOutDir, `${name}.app`),
    win32: join(appOutDir, `${name}.exe`),
    linux: join(appOutDir, packager.appInfo.name),
  }[electronPlatformName];
  if (!program) throw new Error(`no program is known for ${electronPlatformName}`);
  await flip(program, FUSES);
}
