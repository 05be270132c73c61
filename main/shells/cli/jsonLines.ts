/**
 * The lines of stdin with their numbers, from 1. Only a line feed ends a line: what Unicode calls a separator may stand
 * in a text, and as many answers go out as lines came in.
 */
export async function* stdinLines(): AsyncGenerator<{ readonly number: number; readonly line: string }> {
  let number = 0;
  let begun: string[] = [];
  process.stdin.setEncoding("utf8");
  for await (const chunk of process.stdin as AsyncIterable<string>) {
    const [first = "", ...more] = chunk.split("\n");
    begun.push(first);
    for (const next of more) {
      number += 1;
      yield { number, line: begun.join("").replace(/\r$/, "") };
      begun = [next];
    }
  }
  const last = begun.join("");
  if (last !== "") yield { number: number + 1, line: last };
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
