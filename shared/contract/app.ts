import { z } from "zod";
import { command, query } from "./defineContract.ts";

/** What the shell around the core can do; the screen hides what is not there. */
export const HostAbilities = z.object({
  pickFiles: z.boolean(),
  safeSecrets: z.boolean(),
  shell: z.enum(["electron", "http", "cli"]),
});
export type HostAbilities = z.infer<typeof HostAbilities>;

export const appContract = {
  "app.state": query(
    z.object({}),
    z.object({
      version: z.string(),
      host: HostAbilities,
      /** Front page of the embedded CMS, when it runs. */
      cmsUrl: z.string().optional(),
      /** What the store had to say at start: a backup restored, a damaged file put aside. */
      notices: z.array(z.string()),
    }),
  ),
  /** Opens an http(s) address in the person's browser. */
  "app.openExternal": command(z.object({ url: z.url({ protocol: /^https?$/ }) }), z.object({})),
};
