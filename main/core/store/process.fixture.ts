import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

export type RunningFixture = {
  readonly child: ChildProcess;
  readonly lines: AsyncIterator<string>;
  /** Ends it as a power cut of the process would, and gives what it had still said. */
  kill(): Promise<string[]>;
};

/** Runs a file of this folder in a process of its own. */
export function runFixture(name: string, ...args: readonly string[]): RunningFixture {
  const child = spawn(process.execPath, [fileURLToPath(new URL(name, import.meta.url)), ...args], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  const exited = once(child, "close");
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    child,
    lines,
    kill: async () => {
      child.kill("SIGKILL");
      const rest: string[] = [];
      for (let line = await lines.next(); !line.done; line = await lines.next()) rest.push(line.value);
      await exited;
      return rest;
    },
  };
}

/** The next line it says. @throws Error when it ended before */
export async function nextLine(fixture: RunningFixture): Promise<string> {
  const line = await fixture.lines.next();
  if (line.done) throw new Error("the process ended");
  return line.value;
}
