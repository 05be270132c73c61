import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { type RunningCms, startCms } from "../cms/startCms.ts";
import type { Host } from "../core/host.ts";
import { type RunningCore, startCore } from "../core/startCore.ts";
import { appVersion, samplesDir } from "./appPaths.ts";

export type RunningDesk = { readonly core: RunningCore; readonly cms: RunningCms; close(): Promise<void> };

const CMS_SECRET = "destination:embedded";

/**
 * Starts what every shell with a screen starts: the embedded CMS and the core that publishes to it.
 * @throws AppError `store.locked` or `store.newer`
 */
export async function startDesk(deskDir: string, host: Host): Promise<RunningDesk> {
  const token = (await host.readSecret(CMS_SECRET)) ?? randomBytes(32).toString("base64url");
  await host.writeSecret(CMS_SECRET, token);
  const cms = await startCms({ dir: join(deskDir, "cms"), token });
  try {
    const embeddedCms = { apiUrl: cms.apiUrl, pageUrl: cms.pageUrl };
    const core = await startCore({ deskDir, samplesDir, version: appVersion, host, embeddedCms });
    return {
      core,
      cms,
      close: async () => {
        await core.close();
        await cms.close();
      },
    };
  } catch (error) {
    await cms.close();
    throw error;
  }
}
