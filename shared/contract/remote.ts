import { z } from "zod";
import { Delivery } from "#shared/domain/delivery.ts";
import { SiteUser } from "#shared/domain/destination.ts";
import { DeliveryId } from "#shared/domain/ids.ts";
import { Comparison, PulledStory, RemoteEntry, Seen } from "#shared/domain/remoteStory.ts";
import { command, query } from "./defineContract.ts";

const destination = z.string().max(40);

/** What stands at the CMSs themselves: compared with the desk's text, listed, and brought back in. */
export const remoteContract = {
  /** Reads what a delivery met at its CMS. @param rev the desk's text to lay beside it */
  "remote.compare": query(z.object({ delivery: DeliveryId, rev: z.int().positive() }), Comparison),
  /** Sends a revision over the very version that was looked at; if it changed meanwhile, that is a conflict again. */
  "remote.publishOver": command(
    z.object({ delivery: DeliveryId, rev: z.int().positive(), seen: Seen }),
    z.array(Delivery),
  ),
  /** Stories of a CMS, last changed first. */
  "remote.list": query(z.object({ destination, text: z.string().max(200).default("") }), z.array(RemoteEntry)),
  /** Opens a story that lives in a CMS: the desk's own where there is one, otherwise a new one with its text. */
  "remote.pull": command(z.object({ destination, remoteId: z.string().min(1).max(200) }), PulledStory),
  /** Who may stand as an author at a site; empty where a place knows no authors. */
  "remote.users": query(z.object({ destination }), z.array(SiteUser)),
  /** Destinations whose stories can be read back. */
  "remote.places": query(z.object({}), z.array(z.object({ id: destination, name: z.string() }))),
};
