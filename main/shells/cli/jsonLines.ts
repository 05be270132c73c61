import { createInterface } from "node:readline";

/** The lines of stdin with their numbers, from 1. */
export async function* stdinLines(): AsyncGenerator<{ readonly number: number; readonly line: string }> {
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    yield { number, line };
  }
}

/** The JSON of a line, or undefined for what is none. */
export function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
