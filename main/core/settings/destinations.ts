import type { Destination } from "#shared/contract/settings.ts";
import type { CoreContext } from "../context.ts";

/** The name under which the host keeps a destination's secret. */
export const secretName = (destinationId: string): string => `destination:${destinationId}`;

/** Every CMS that stories can be sent to. */
export async function destinations(core: CoreContext): Promise<Destination[]> {
  if (!core.embeddedCms) return [];
  const secret = await core.host.readSecret(secretName("embedded"));
  return [
    {
      id: "embedded",
      name: "Depeche CMS",
      adapter: "depeche",
      url: core.embeddedCms.apiUrl,
      hasSecret: secret !== undefined,
    },
  ];
}
