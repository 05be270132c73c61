import type { HouseProfile } from "./houseProfile.ts";
import { reutersFr } from "./reutersFr.ts";

/** The French wire of AFP as published: like Reuters, but with a capital H in the hour. */
export const afpFr: HouseProfile = { ...reutersFr, id: "afp-fr", name: "AFP, français", hour: "H" };
