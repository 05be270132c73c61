import type { Migration } from "./migration.ts";

/** When somebody wished a delivery to leave; `hold_until` is the later of that and an embargo. */
export const wishedTimes: Migration = {
  version: 15,
  name: "wished times",
  sql: "ALTER TABLE delivery ADD COLUMN wished_for INTEGER",
};
