import { defineRegistry } from "#shared/registry.ts";
import { afpFr } from "./afpFr.ts";
import { ansaIt } from "./ansaIt.ts";
import { apEn } from "./apEn.ts";
import { bookFr } from "./bookFr.ts";
import { dpaDe } from "./dpaDe.ts";
import type { HouseProfile } from "./houseProfile.ts";
import { reutersDe } from "./reutersDe.ts";
import { reutersEn } from "./reutersEn.ts";
import { reutersEs } from "./reutersEs.ts";
import { reutersFr } from "./reutersFr.ts";
import { reutersIt } from "./reutersIt.ts";
import { reutersPt } from "./reutersPt.ts";
import { siteFr } from "./siteFr.ts";

export const HOUSE_PROFILES = defineRegistry<HouseProfile>("profiles", [
  reutersFr,
  afpFr,
  siteFr,
  bookFr,
  reutersEn,
  apEn,
  reutersDe,
  dpaDe,
  reutersEs,
  reutersIt,
  ansaIt,
  reutersPt,
]);
