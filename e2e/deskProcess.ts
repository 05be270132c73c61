import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { createInterface } from "node:readline";

export type DeskProcess = {
  readonly url: string;
  readonly siteUrl: string;
  readonly pid: number;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
  /** Ends it in order. */
  stop(): Promise<void>;
};

const ROOT = resolve(import.meta.dirname, "..");

/** Starts the built http shell on a desk folder and waits for the address it prints. */
export async function startDeskProcess(deskDir: string): Promise<DeskProcess> {
  const child = spawn(process.execPath, ["out/main/http.js", "--desk", deskDir, "--no-open"], {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let trouble = "";
  child.stderr.on("data", (chunk: Buffer) => {
    trouble += chunk.toString();
  });
  const { url, siteUrl } = await addresses(child, () => trouble);
  const gone = once(child, "exit");
  const end = (signal: NodeJS.Signals) => async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    await gone;
  };
  return { url, siteUrl, pid: child.pid ?? 0, kill: end("SIGKILL"), stop: end("SIGTERM") };
}

function addresses(child: ChildProcess, trouble: () => string): Promise<{ url: string; siteUrl: string }> {
  return new Promise((done, fail) => {
    let url = "";
    if (!child.stdout) throw new Error("the desk was started without its output");
    createInterface(child.stdout).on("line", (line) => {
      url = /^Depeche is running at (\S+)/.exec(line)?.[1] ?? url;
      const siteUrl = /^Public site: (\S+)/.exec(line)?.[1];
      if (siteUrl) done({ url, siteUrl });
    });
    child.once("exit", (code) => fail(new Error(`the desk ended with ${code}: ${trouble()}`)));
  });
}
