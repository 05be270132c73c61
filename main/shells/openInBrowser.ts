import { spawn } from "node:child_process";

/** Whether this machine has a screen to open something on. */
export const hasDisplay = (env: NodeJS.ProcessEnv = process.env): boolean =>
  process.platform === "win32" || process.platform === "darwin" || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);

/** Starts a program that lives on its own; a program that is not there is the person's to see, not ours to die of. */
export function startProgram(command: string, args: readonly string[]): void {
  const child = spawn(command, [...args], { stdio: "ignore", detached: true });
  child.on("error", () => process.stderr.write(`${command} could not be started.\n`));
  child.unref();
}

/** Opens an http(s) address with the system's own opener. @throws Error for any other address */
export function openInBrowser(url: string): void {
  if (!/^https?:\/\//.test(url)) throw new Error("only http and https addresses are opened");
  if (process.platform === "win32") startProgram("explorer.exe", [url]);
  else startProgram(process.platform === "darwin" ? "open" : "xdg-open", [url]);
}
