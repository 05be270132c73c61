import type { appContract } from "#shared/contract/app.ts";
import type { HandlersOf } from "./context.ts";

export const appHandlers: HandlersOf<typeof appContract> = {
  "app.state": (_, core) => ({
    version: core.version,
    host: core.host.can,
    cmsUrl: core.embeddedCms?.pageUrl,
    notices: [...core.notices],
  }),
  "app.openExternal": async ({ url }, core) => {
    await core.host.openExternal(url);
    return {};
  },
};
