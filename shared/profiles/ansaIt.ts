import type { HouseProfile } from "./houseProfile.ts";
import { reutersIt } from "./reutersIt.ts";

/** ANSA ends its texts with its own name; people stand in the byline alone. */
export const ansaIt: HouseProfile = {
  ...reutersIt,
  limits: {}, // none is known of this house
  id: "ansa-it",
  name: "ANSA, italiano",
  credits: { mark: "(ANSA)." },
  desk: { order: [] },
};
