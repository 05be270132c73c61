import { AppError, type ErrorData } from "#shared/domain/errors.ts";
import type { CoreContext } from "../context.ts";
import { destinations, secretName } from "../settings/destinations.ts";
import type { CmsAccess, CmsAdapter } from "./adapters/adapter.ts";
import { ADAPTERS } from "./adapters/index.ts";

export type Place = { readonly adapter: CmsAdapter; readonly access: CmsAccess };

/** How to get to a destination, with its secret. @param signal breaks off what is sent there */
export async function reach(
  core: CoreContext,
  destinationId: string,
  signal?: AbortSignal,
): Promise<Place | { readonly error: ErrorData }> {
  const destination = (await destinations(core)).find((one) => one.id === destinationId);
  const adapter = destination && ADAPTERS.find(destination.adapter);
  const secret = (await core.host.readSecret(secretName(destinationId))) ?? "";
  if (!destination || !adapter || (secret === "" && adapter.needs.includes("secret"))) {
    return { error: new AppError("publish.noDestination", "This CMS is not set up here.", { destinationId }).toData() };
  }
  const { url, user, format, site, rest } = destination;
  return { adapter, access: { url, user, secret, format, site, rest, ...(signal ? { signal } : {}) } };
}
