import { defineRegistry } from "#shared/registry.ts";
import { afpFr } from "./afpFr.ts";
import { bookFr } from "./bookFr.ts";
import type { HouseProfile } from "./houseProfile.ts";
import { reutersEn } from "./reutersEn.ts";
import { reutersFr } from "./reutersFr.ts";
import { siteFr } from "./siteFr.ts";

export const HOUSE_PROFILES = defineRegistry<HouseProfile>("profiles", [reutersFr, afpFr, siteFr, bookFr, reutersEn]);
