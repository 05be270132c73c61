import { AppError } from "#shared/domain/errors.ts";
import type { CoreContext } from "../context.ts";
import type { CmsAccess, Reading } from "./adapters/adapter.ts";
import { reach } from "./reach.ts";

/** @throws AppError `host.cannot` for a place where stories can only be put down, `publish.noDestination` */
export async function readablePlace(
  core: CoreContext,
  destination: string,
): Promise<{ readonly reading: Reading; readonly access: CmsAccess }> {
  const place = await reach(core, destination);
  if ("error" in place) throw AppError.fromData(place.error);
  const { reading } = place.adapter;
  if (!reading) throw new AppError("host.cannot", "Stories cannot be read back from this destination.", {});
  return { reading, access: place.access };
}
