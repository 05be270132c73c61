import type { ImportReport } from "#shared/contract/wire.ts";
import { AppError } from "#shared/domain/errors.ts";
import type { CoreContext } from "../context.ts";
import { logBug } from "../log.ts";
import { keepRefused } from "../store/refusedStore.ts";
import { storeTrouble } from "../store/storeTrouble.ts";
import { keepReading } from "./keepReading.ts";
import { refusal } from "./refusal.ts";
import { createTeller } from "./teller.ts";

export type WireFile = { readonly name: string; readonly bytes: Uint8Array };

/** Reads one file after the other; a bad one lands among the refused and leaves the wire as it was. */
export async function importFiles(core: CoreContext, files: readonly WireFile[], origin = ""): Promise<ImportReport[]> {
  const wire = createTeller(() => core.emit({ name: "wire.changed" }));
  const refused = createTeller(() => core.emit({ name: "sources.changed" }));
  const reports: ImportReport[] = [];
  for (const file of files) {
    const report = await importFile(core, file, origin);
    reports.push(report);
    if (report.added.length > 0) wire.news();
    if (report.error) refused.news();
  }
  wire.end();
  refused.end();
  return reports;
}

/** Reads one file and tells nobody: whoever reads many says so now and then. */
export async function importFile(core: CoreContext, { name, bytes }: WireFile, origin: string): Promise<ImportReport> {
  const refuse = (thrown: unknown, kept: Pick<ImportReport, "added" | "known">): ImportReport => {
    const error = expected(name, thrown).toData();
    // while the desk closes, or the disk is full, nothing is wrong with the file
    if (error.code.startsWith("wire.")) {
      keepRefused(core.db, { name, origin, bytes, size: bytes.length, error, now: core.now() });
    }
    return { name, ...kept, error };
  };
  try {
    const reading = await core.reader.read(name, bytes);
    const { failure, ...kept } = await keepReading(core, name, reading);
    return failure === undefined ? { name, format: reading.format, ...kept } : refuse(failure, kept);
  } catch (error) {
    return refuse(error, { added: [], known: 0 });
  }
}

/** Puts a file aside by its size alone: its bytes are not worth the memory. */
export function refuseLarge(core: CoreContext, name: string, size: number, origin: string): ImportReport {
  const error = refusal("wire.tooLarge", name, "fileSize").toData();
  keepRefused(core.db, { name, origin, bytes: undefined, size, error, now: core.now() });
  return { name, added: [], known: 0, error };
}

/** Puts a page aside that came where a feed should be: a log-in form, an error. Its sentences are no news. */
export function refusePage(core: CoreContext, { name, bytes }: WireFile, origin: string): ImportReport {
  const error = refusal("wire.notWire", name, "pageForFeed").toData();
  keepRefused(core.db, { name, origin, bytes, size: bytes.length, error, now: core.now() });
  return { name, added: [], known: 0, error };
}

function expected(name: string, error: unknown): AppError {
  const known = error instanceof AppError ? error : storeTrouble(error);
  if (known) return known;
  logBug("wire.importFiles", error);
  return refusal("wire.unreadable", name, "unexpected");
}
