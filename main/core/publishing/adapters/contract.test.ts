import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe } from "vitest";
import { type CmsServer, serveCms } from "../../../cms/serveCms.ts";
import { TOKEN } from "../desk.fixture.ts";
import { adapterContract } from "./contract.fixture.ts";
import { depecheCms } from "./depecheCms.ts";
import { folderDrop } from "./folder/folderDrop.ts";

const dir = mkdtempSync(join(tmpdir(), "depeche-contract-"));
let cms: CmsServer;
beforeAll(async () => {
  cms = await serveCms(dir, TOKEN);
});
afterAll(async () => {
  await cms.close();
  rmSync(dir, { recursive: true });
});

const embedded = (secret: string) => ({
  url: `http://127.0.0.1:${cms.port}/api`,
  user: "",
  secret,
  format: "ninjs" as const,
});

describe("the embedded CMS", () =>
  adapterContract(depecheCms, {
    access: () => embedded(TOKEN),
    wrongAccess: () => embedded("wrong"),
    hasPrecondition: true,
    hasPages: true,
  }));

describe("a folder", () =>
  adapterContract(folderDrop, {
    access: () => ({ url: dir, user: "", secret: "", format: "ninjs" }),
    hasPrecondition: false,
  }));
