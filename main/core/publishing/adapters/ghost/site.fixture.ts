import type { CmsAccess } from "../adapter.ts";

/** The Ghost site that `npm run test:cms -- ghost` has started, with its integration's key. */
export function ghostSite(): CmsAccess | undefined {
  const { DEPECHE_GHOST_URL: url, DEPECHE_GHOST_KEY: secret } = process.env;
  return url && secret ? { url, user: "", secret, format: "ninjs" } : undefined;
}
