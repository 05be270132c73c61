import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { shell } from "./shell.ts";

const PACKAGES = "php-cli php-mysql php-gd php-mbstring php-xml php-curl mariadb-server-core mariadb-client-core".split(
  " ",
);

/** Why no WordPress can be had on this machine, or undefined when it can. */
export async function whyNoWordpress(): Promise<string | undefined> {
  if (process.platform !== "linux") return "it takes Debian's packages";
  if (process.getuid?.() !== 0) return "installing Debian's packages takes root";
  const found = await shell("apt-cache", ["policy", "wordpress"]).catch(() => undefined);
  if (found === undefined) return "there is no apt";
  if (/Candidate: \d/.test(found)) return undefined;
  const updated = await shell("apt-get", ["update", "-q"]).catch(() => undefined);
  return updated === undefined ? "apt reaches no package server" : undefined;
}

/**
 * Installs PHP and MariaDB, and unpacks Debian's WordPress without installing it: that would bring a web server and start a
 * database. @param folder where it is kept for the next time @returns the folder of the tree
 */
export async function getWordpress(folder: string): Promise<string> {
  await shell("apt-get", ["install", "-y", "-q", "--no-install-recommends", ...PACKAGES]);
  const tree = join(folder, "wordpress");
  if (existsSync(join(tree, "wp-load.php"))) return tree;
  const downloads = join(folder, "packages");
  const unpacked = join(folder, "unpacked");
  for (const one of [downloads, unpacked]) {
    rmSync(one, { recursive: true, force: true });
    mkdirSync(one, { recursive: true });
  }
  const themes = await shell("apt-cache", ["search", "--names-only", "^wordpress-theme-twenty"]);
  const theme = themes.split("\n")[0]?.split(" ")[0] ?? "";
  await shell("apt-get", ["download", "-q", "wordpress", "php-getid3", theme], downloads);
  for (const file of readdirSync(downloads)) await shell("dpkg", ["-x", join(downloads, file), unpacked]);
  // links to packaged scripts that only the admin pages need
  await shell("find", [unpacked, "-xtype", "l", "-delete"]);
  cpSync(join(unpacked, "usr/share/wordpress"), tree, { recursive: true, dereference: true });
  rmSync(join(tree, "wp-config.php"), { force: true });
  return tree;
}
