/**
 * One JSON line on stderr for what a developer must be able to find later. Never story text, never a secret: callers
 * pass names, numbers and codes.
 */
export function log(event: string, facts: Readonly<Record<string, string | number | boolean>> = {}): void {
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), event, ...facts })}\n`);
}
