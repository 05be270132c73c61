import { parseArgs } from "node:util";
import { UsageError } from "./output.ts";

/**
 * Reads `--name value` options, `--name` flags and the rest.
 * @throws UsageError with a sentence for an option that is not known
 */
export function readOptions<N extends string, F extends string = never>(
  args: readonly string[],
  names: readonly N[],
  flags: readonly F[] = [],
): { values: Partial<Record<N, string>> & Partial<Record<F, boolean>>; rest: string[] } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: Object.fromEntries([
        ...names.map((name) => [name, { type: "string" as const }]),
        ...flags.map((flag) => [flag, { type: "boolean" as const }]),
      ]),
      allowPositionals: true,
    });
    return { values: values as Partial<Record<N, string>> & Partial<Record<F, boolean>>, rest: positionals }; // parseArgs gives exactly these names
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}
