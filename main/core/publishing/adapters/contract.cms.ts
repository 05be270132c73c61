import { describe } from "vitest";
import { adapterContract } from "./contract.fixture.ts";
import { ghost } from "./ghost/ghost.ts";
import { ghostSite } from "./ghost/site.fixture.ts";
import { accessAs, wordpressSites } from "./wordpress/sites.fixture.ts";
import { wordpress } from "./wordpress/wordpress.ts";

describe.each(wordpressSites())("$name", (site) =>
  adapterContract(wordpress, {
    access: () => accessAs(site, "editor"),
    wrongAccess: () => ({ ...accessAs(site, "editor"), secret: "abcd efgh ijkl mnop" }),
    hasPrecondition: true,
    hasPages: true,
  }),
);

const there = ghostSite();
describe.runIf(there)("Ghost", () =>
  adapterContract(ghost, {
    access: () => there ?? { url: "", user: "", secret: "", format: "ninjs" },
    wrongAccess: () => ({
      url: there?.url ?? "",
      user: "",
      secret: `${"0".repeat(24)}:${"a".repeat(64)}`,
      format: "ninjs",
    }),
    hasPrecondition: true,
    hasPages: true,
  }),
);
