import { execFile } from "node:child_process";
import { promisify } from "node:util";

const execute = promisify(execFile);

/** Runs a program to its end. @returns what it printed @throws Error with what it said when it fails */
export async function shell(
  program: string,
  args: readonly string[],
  cwd?: string,
  more: Readonly<Record<string, string>> = {},
): Promise<string> {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive", ...more };
  const { stdout } = await execute(program, [...args], { maxBuffer: 64e6, env, ...(cwd ? { cwd } : {}) });
  return stdout;
}
