import { z } from "zod";
import { Id } from "#shared/domain/ids.ts";
import { RefusedFile, SourceState, WireSource } from "#shared/domain/wireSource.ts";
import { command, query } from "./defineContract.ts";
import { ImportReport } from "./wire.ts";

const one = z.object({ id: Id });

export const sourcesContract = {
  "sources.list": query(
    z.object({}),
    z.array(z.object({ source: WireSource, state: SourceState, hasKey: z.boolean() })),
  ),
  /** Adds a source or changes one; without a key the one that is kept stays. */
  "sources.save": command(z.object({ source: WireSource, key: z.string().max(1000).optional() }), z.object({})),
  "sources.remove": command(one, z.object({})),
  /** Looks now instead of when it is due. */
  "sources.check": command(one, SourceState),
  /** Files that could not be read, newest first. */
  "refused.list": query(z.object({}), z.array(RefusedFile)),
  /** Reads a refused file again; when that works it is refused no more. */
  "refused.retry": command(one, ImportReport),
  "refused.drop": command(one, z.object({})),
};
