import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

export type SecretFile = { read(name: string): string | undefined; write(name: string, value: string): void };

/** Secrets in a file that only this user may read. Where the system has a keychain, the Electron shell uses that. */
export function secretFile(file: string): SecretFile {
  const all = (): Record<string, string> =>
    existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Record<string, string>) : {};
  return {
    read: (name) => (Object.hasOwn(all(), name) ? all()[name] : undefined),
    write: (name, value) => {
      mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
      const draft = `${file}.part`;
      writeFileSync(draft, JSON.stringify({ ...all(), [name]: value }), { mode: 0o600 });
      renameSync(draft, file);
    },
  };
}
