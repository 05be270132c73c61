import { createHash } from "node:crypto";
import { type RecordCheck, type RecordEntry, RecordLine } from "#shared/domain/publicationRecord.ts";

/** Stands before the first entry. */
export const START = "0".repeat(64);

/** SHA-256 of an entry's JSON, in hex. */
export const hashOf = (entry: RecordEntry): string => createHash("sha256").update(JSON.stringify(entry)).digest("hex");

export type ChainCheck = {
  /** Looks at the next line of the exported file. */
  take(line: string): void;
  end(): RecordCheck;
};

/** Goes along a record line by line and remembers where it is broken first. */
export function checkChain(): ChainCheck {
  let entries = 0;
  let head = START;
  let fault: RecordCheck["fault"];
  const broken = (seq: number, kind: NonNullable<RecordCheck["fault"]>["kind"]): void => {
    fault ??= { seq, kind };
  };
  return {
    take: (line) => {
      entries += 1;
      const raw = jsonOf(line);
      const parsed = RecordLine.safeParse(raw);
      if (!parsed.success) return broken(entries, "unreadable");
      const { entry, hash } = parsed.data;
      // as it was written: the schema would drop a word that somebody slipped in
      if (hashOf((raw as RecordLine).entry) !== hash) return broken(entry.seq, "changed");
      if (entry.seq !== entries || entry.prev !== head) broken(entries, "missing");
      head = hash;
    },
    end: () => ({ entries, head, ...(fault ? { fault } : {}) }),
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
