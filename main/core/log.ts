/**
 * One JSON line on stderr for what a developer must be able to find later. Never story text, never a secret: callers
 * pass names, numbers and codes.
 */
export function log(event: string, facts: Readonly<Record<string, string | number | boolean>> = {}): void {
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), event, ...facts })}\n`);
}

/** Where a bug happened: its kind and the calls, not its message, which may quote a story or a secret. */
export function logBug(method: string, error: unknown): void {
  const { name, stack = "" } = error instanceof Error ? error : new Error("something else was thrown");
  const calls = stack.split("\n").filter((line) => /^\s+at /.test(line));
  log("bug", { method, name, calls: calls.slice(0, 8).join("\n") });
}
