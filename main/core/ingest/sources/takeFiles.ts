import type { ImportReport } from "#shared/contract/wire.ts";
import type { ErrorData } from "#shared/domain/errors.ts";
import type { WireSource } from "#shared/domain/wireSource.ts";
import type { CoreContext } from "../../context.ts";
import { isHtml } from "../../formats/shapes.ts";
import { forgetRefused } from "../../store/refusedStore.ts";
import { forgetGone, keepValidators, markSeen, seenMark, sourceById } from "../../store/sourceStore.ts";
import { importFile, refuseLarge, refusePage } from "../importFiles.ts";
import { LIMITS } from "../limits.ts";
import { createTeller } from "../teller.ts";
import type { FoundFile, Look } from "./look.ts";

/** `error` is what kept the source from giving all it has. */
export type Taken = { readonly added: number; readonly error?: ErrorData };

/**
 * Imports what is new. A file counts as seen once it was added or refused: a crash between the two reads it again. What
 * a feed is asked with next time is kept only when all that it gave was taken, or it would not give the rest again.
 */
export async function takeFiles(
  core: CoreContext,
  source: WireSource,
  { files, validators, present }: Look,
  signal: AbortSignal,
): Promise<Taken> {
  const wire = createTeller(() => core.emit({ name: "wire.changed" }));
  const refused = createTeller(() => core.emit({ name: "sources.changed" }));
  let added = 0;
  let error: ErrorData | undefined;
  for (const file of files) {
    if (signal.aborted || error) break;
    if (seenMark(core.db, source.id, file.name) === file.mark) continue;
    const report = await take(core, source, file, refused.news);
    if (!report) continue;
    added += report.added.length;
    if (report.added.length > 0) wire.news();
    if (report.error) refused.news();
    // a feed has one answer: when it is no wire, the feed is what fails
    if (report.error && (source.kind === "feed" || !isOfFile(report.error))) error = report.error;
    else if (sourceById(core.db, source.id)) markSeen(core.db, source.id, file.name, file.mark);
    else break; // removed meanwhile
  }
  if (validators && !error && !signal.aborted) keepValidators(core.db, source.id, validators);
  if (present) forgetGone(core.db, source.id, present);
  wire.end();
  refused.end();
  return { added, ...(error ? { error } : {}) };
}

/** Anything else (the desk closes, the disk is full) may be over at the next look. */
const isOfFile = ({ code }: ErrorData): boolean => code.startsWith("wire.");

async function take(
  core: CoreContext,
  { kind, name: origin }: WireSource,
  { name, size, read }: FoundFile,
  changed: () => void,
): Promise<ImportReport | undefined> {
  if (size > LIMITS.fileBytes) return refuseLarge(core, name, size, origin);
  const bytes = await read();
  if (!bytes) return undefined;
  const isPage = kind === "feed" && isHtml(Buffer.from(bytes.subarray(0, 10_000)).toString("latin1"));
  if (isPage) return refusePage(core, { name, bytes }, origin);
  const report = await importFile(core, { name, bytes }, origin);
  // a file that was refused half written and came whole later is refused no more
  if (kind === "folder" && !report.error && forgetRefused(core.db, name, origin)) changed();
  return report;
}
