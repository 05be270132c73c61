import { spawn } from "node:child_process";
import { join, resolve } from "node:path";

export const ROOT = resolve(import.meta.dirname, "../..");

/** A program of node_modules/.bin, found without a shell. */
export const bin = (name: string): string =>
  join(ROOT, "node_modules/.bin", process.platform === "win32" ? `${name}.cmd` : name);

/** Runs a program in the project's folder with its output shown. @returns its exit code */
export function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env): Promise<number> {
  return new Promise((done, fail) => {
    const child = spawn(command, [...args], { cwd: ROOT, stdio: "inherit", env, shell: process.platform === "win32" });
    child.once("error", fail);
    child.once("exit", (code) => done(code ?? 1));
  });
}
