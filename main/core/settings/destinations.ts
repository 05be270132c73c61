import type { Destination } from "#shared/contract/settings.ts";
import { DestinationConfig } from "#shared/domain/destination.ts";
import { AppError } from "#shared/domain/errors.ts";
import type { CoreContext } from "../context.ts";
import { ADAPTERS } from "../publishing/adapters/index.ts";
import { putDestination, removeDestination, storedDestinations } from "../store/destinationStore.ts";

/** The name under which the host keeps a destination's secret. */
export const secretName = (destinationId: string): string => `destination:${destinationId}`;

export const EMBEDDED = "embedded";

/** Every place that stories can be sent to. The embedded CMS is first; what was chosen for it is kept like the others. */
export async function destinations(core: CoreContext): Promise<Destination[]> {
  const stored = storedDestinations(core.db);
  const embedded = core.embeddedCms && {
    ...DestinationConfig.parse({ id: EMBEDDED, name: "Depeche CMS", adapter: "depeche", url: core.embeddedCms.apiUrl }),
    ...stored.find(({ id }) => id === EMBEDDED),
    adapter: "depeche" as const,
    url: core.embeddedCms.apiUrl, // another port at every start
  };
  const all = [...(embedded ? [embedded] : []), ...stored.filter(({ id }) => id !== EMBEDDED)];
  return Promise.all(
    all.map(async (one) => ({
      ...one,
      hasSecret: !needsSecret(one) || Boolean(await core.host.readSecret(secretName(one.id))),
      isEmbedded: one.id === EMBEDDED,
      canUnpublish: ADAPTERS.find(one.adapter)?.canUnpublish?.(one) ?? false,
    })),
  );
}

const needsSecret = ({ adapter }: DestinationConfig): boolean =>
  ADAPTERS.find(adapter)?.needs.includes("secret") ?? true;

/** Keeps a place and its secret. A secret stays with its address: another host must not get it. */
export async function saveDestination(core: CoreContext, one: DestinationConfig, secret?: string): Promise<void> {
  const old = (await destinations(core)).find(({ id }) => id === one.id);
  const isMoved = old !== undefined && !old.isEmbedded && originOf(old) !== originOf(one);
  if (secret !== undefined || isMoved) await core.host.writeSecret(secretName(one.id), secret ?? "");
  putDestination(core.db, one);
  core.emit({ name: "settings.changed" });
  core.wakeOutbox();
}

const originOf = ({ adapter, url }: DestinationConfig): string => (adapter === "folder" ? "" : new URL(url).origin);

/** @throws AppError `input.invalid` for the embedded CMS, which belongs to the program */
export async function forgetDestination(core: CoreContext, id: string): Promise<boolean> {
  if (id === EMBEDDED) throw new AppError("input.invalid", "The embedded CMS cannot be taken away.", { id });
  const removed = removeDestination(core.db, id);
  if (removed) await core.host.writeSecret(secretName(id), "");
  core.emit({ name: "settings.changed" });
  return removed;
}
