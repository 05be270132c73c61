import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { createInterface } from "node:readline";
import type { RecordCheck } from "#shared/domain/publicationRecord.ts";
import { checkChain } from "../../core/store/recordChain.ts";
import { withDesk } from "./deskCalls.ts";
import { readOptions } from "./options.ts";
import { type CliCommand, UsageError } from "./output.ts";

/** Writes the publication record, one JSON line an entry, to stdout or a file. */
export const recordExport: CliCommand = {
  words: ["record", "export"],
  usage: "record export [--desk FOLDER] [--out FILE.jsonl]",
  async run(args, output) {
    const { values, rest } = readOptions(args, ["desk", "out"]);
    if (rest.length > 0) throw new UsageError("record export takes options only.");
    const { out } = values;
    await withDesk(values.desk, async ({ call }) => {
      const file = out === undefined ? undefined : await open(out, "wx"); // an older copy is evidence too
      let entries = 0;
      try {
        for (let after: number | null = 0; after !== null; ) {
          const { lines, next }: { lines: string[]; next: number | null } = await call("record.page", { after });
          entries += lines.length;
          if (file) await file.write(lines.map((line) => `${line}\n`).join(""));
          else for (const line of lines) output.line(JSON.parse(line));
          after = next;
        }
      } finally {
        await file?.close();
      }
      if (out !== undefined) output.line({ file: out, entries });
    });
  },
};

/** Goes through the chain of an exported file or of a desk; exit code 1 when it is broken. */
export const recordVerify: CliCommand = {
  words: ["record", "verify"],
  usage: "record verify [FILE.jsonl] [--desk FOLDER] [--head HASH]",
  async run(args, output) {
    const { values, rest } = readOptions(args, ["desk", "head"]);
    if (rest.length > 1) throw new UsageError("record verify takes one file, or none for the desk itself.");
    const [file] = rest;
    const found =
      file === undefined
        ? await withDesk(values.desk, ({ call }) => call("record.verify", {}))
        : await verifyFile(file);
    output.line(found);
    const { fault, head } = found;
    if (fault) output.trouble(`${SENTENCES[fault.kind]} ${fault.seq}.`);
    else if (values.head !== undefined && values.head !== head) {
      output.trouble(`The record ends with ${head}, not with the hash that was named: entries are missing at its end.`);
    }
  },
};

const SENTENCES: Record<NonNullable<RecordCheck["fault"]>["kind"], string> = {
  changed: "The record was changed at entry",
  missing: "Entries are missing or out of order before entry",
  unreadable: "The record cannot be read at line",
};

async function verifyFile(file: string): Promise<RecordCheck> {
  const chain = checkChain();
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line !== "") chain.take(line);
  }
  return chain.end();
}
