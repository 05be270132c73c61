import { LIMITS } from "../ingest/limits.ts";
import { refusal } from "../ingest/refusal.ts";

/**
 * Parses JSON, or JSON Lines, into a list of values. The depth is counted before parsing: JSON.parse itself takes any
 * depth, and everything behind it would overflow.
 * @throws AppError `wire.tooDeep`, `wire.truncated`, `wire.unreadable`
 */
export function parseJson(text: string, fileName: string): unknown[] {
  const depth = depthOf(text);
  if (depth.most > LIMITS.depth) throw refusal("wire.tooDeep", fileName, "depth", { most: LIMITS.depth });
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : [value];
  } catch (error) {
    const lines = text.split("\n").filter((line) => line.trim() !== "");
    const values = lines.length > 1 ? parseLines(lines) : undefined;
    if (values) return values;
    if (depth.left > 0) throw refusal("wire.truncated", fileName, "truncated");
    const [, line, column] = /line (\d+) column (\d+)/.exec(String(error)) ?? [];
    if (line === undefined || column === undefined) throw refusal("wire.unreadable", fileName, "json");
    throw refusal("wire.unreadable", fileName, "jsonAt", { line, column });
  }
}

function parseLines(lines: readonly string[]): unknown[] | undefined {
  try {
    return lines.map((line) => JSON.parse(line) as unknown);
  } catch {
    return undefined; // not JSON Lines either; the caller reports the whole
  }
}

/** The deepest nesting, and how much is still open at the end. */
function depthOf(text: string): { most: number; left: number } {
  let depth = 0;
  let most = 0;
  let inString = false;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (inString) {
      if (code === 0x5c) index += 1;
      else if (code === 0x22) inString = false;
    } else if (code === 0x22) inString = true;
    else if (code === 0x7b || code === 0x5b) most = Math.max(most, ++depth);
    else if (code === 0x7d || code === 0x5d) depth -= 1;
  }
  return { most, left: inString ? depth + 1 : depth };
}
