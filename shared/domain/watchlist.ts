import { z } from "zod";
import { Id } from "./ids.ts";

/** A person's named list of instruments ("Mes listes"): narrows the wire to the stories that name one of them. */
export const Watchlist = z.object({
  id: Id,
  name: z.string().trim().min(1).max(80),
  rics: z.array(z.string().min(1).max(32)).max(500),
});
export type Watchlist = z.infer<typeof Watchlist>;
