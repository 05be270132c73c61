import { parseArgs } from "node:util";
import { UsageError } from "./output.ts";

/** Reads `--name value` options and the rest. @throws UsageError with a sentence for an option that is not known */
export function readOptions<N extends string>(
  args: readonly string[],
  names: readonly N[],
): { values: Partial<Record<N, string>>; rest: string[] } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: Object.fromEntries(names.map((name) => [name, { type: "string" as const }])),
      allowPositionals: true,
    });
    return { values: values as Partial<Record<N, string>>, rest: positionals }; // parseArgs gives exactly these names
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}
