import { readFileSync } from "node:fs";
import { z } from "zod";
import type { CmsAccess } from "../adapter.ts";

const Account = z.object({ user: z.string(), secret: z.string() });
const Site = z.object({
  name: z.string(),
  url: z.string(),
  hasPlugin: z.boolean(),
  accounts: z.record(z.enum(["admin", "editor", "author", "contributor"]), Account),
});
export type Site = z.infer<typeof Site>;
export type Role = keyof Site["accounts"];

/** The WordPress sites that `npm run test:cms` has started. @throws Error when it has not */
export function wordpressSites(): Site[] {
  const file = process.env.DEPECHE_CMS_SITES;
  if (!file) throw new Error("These tests need real sites: npm run test:cms starts them.");
  return z
    .array(Site)
    .min(1)
    .parse(JSON.parse(readFileSync(file, "utf8")));
}

export const accessAs = (site: Site, role: Role): CmsAccess => ({
  url: site.url,
  ...site.accounts[role],
  format: "ninjs",
});
