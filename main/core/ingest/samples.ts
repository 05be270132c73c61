import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { Quote } from "#shared/domain/instrument.ts";

export type SampleFile = { readonly name: string; readonly bytes: Uint8Array };

/** The sample wire that ships with the program. @param samplesDir absolute path of main/samples */
export function sampleFiles(samplesDir: string): SampleFile[] {
  const folder = join(samplesDir, "wire");
  return readdirSync(folder)
    .sort()
    .map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
}

const SampleQuotes = z.array(Quote.extend({ ric: z.string() }));

/** Quotes for the sample wire's instruments, marked "sample". */
export function sampleQuotes(samplesDir: string): z.infer<typeof SampleQuotes> {
  return SampleQuotes.parse(JSON.parse(readFileSync(join(samplesDir, "quotes.json"), "utf8")));
}
