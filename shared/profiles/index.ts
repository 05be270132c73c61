import { defineRegistry } from "#shared/registry.ts";
import type { HouseProfile } from "./houseProfile.ts";
import { reutersEn } from "./reutersEn.ts";
import { reutersFr } from "./reutersFr.ts";
import { siteFr } from "./siteFr.ts";

export const HOUSE_PROFILES = defineRegistry<HouseProfile>("profiles", [reutersFr, siteFr, reutersEn]);
