import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdirSync, openSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { ROOT } from "../scripts/run.ts";
import { freePort } from "./freePort.ts";
import { shell } from "./shell.ts";

export type WordpressSite = {
  readonly url: string;
  readonly accounts: unknown;
  stop(): Promise<void>;
};

const PATIENCE = 60_000;

/** Starts a site of its own on loopback: its database, its files, four PHP workers. @param folder empty */
export async function startWordpress(tree: string, folder: string, hasPlugin: boolean): Promise<WordpressSite> {
  const site = join(folder, "site");
  mkdirSync(folder, { recursive: true });
  cpSync(tree, site, { recursive: true });
  mkdirSync(join(site, "wp-content/uploads"), { recursive: true });
  mkdirSync(join(site, "wp-content/mu-plugins"), { recursive: true });
  if (hasPlugin) {
    cpSync(join(ROOT, "build/wordpress/depeche-bridge.php"), join(site, "wp-content/mu-plugins/depeche-bridge.php"));
  }
  const socket = join(folder, "db.sock");
  const database = await startDatabase(folder, socket);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  writeFileSync(join(site, "wp-config.php"), config(url, socket));
  const accounts: unknown = JSON.parse(await shell("php", [join(ROOT, "build/cms/setUpSite.php"), site]));
  const php = spawn(
    "php",
    ["-d", "upload_max_filesize=8M", "-d", "memory_limit=256M", "-S", `127.0.0.1:${port}`, "-t", site],
    {
      env: { ...process.env, PHP_CLI_SERVER_WORKERS: "4" },
      stdio: ["ignore", "ignore", openSync(join(folder, "php.log"), "w")],
      detached: true, // its workers are children: the whole group has to end
    },
  );
  await until(() =>
    fetch(`${url}/wp-json/`).then(
      ({ ok }) => ok,
      () => false,
    ),
  );
  return {
    url,
    accounts,
    stop: async () => {
      if (php.pid) process.kill(-php.pid, "SIGTERM");
      await ended(database);
    },
  };
}

async function startDatabase(folder: string, socket: string): Promise<ChildProcess> {
  const data = join(folder, "db");
  const common = ["--no-defaults", "--user=root", `--datadir=${data}`];
  await shell("mariadb-install-db", [...common, "--auth-root-authentication-method=normal", "--skip-test-db"]);
  const first = join(folder, "init.sql");
  writeFileSync(first, "CREATE DATABASE IF NOT EXISTS wp CHARACTER SET utf8mb4;\n");
  const log = openSync(join(folder, "db.log"), "w");
  const database = spawn(
    "mariadbd",
    [
      ...common,
      `--socket=${socket}`,
      "--skip-networking",
      `--pid-file=${join(folder, "db.pid")}`,
      `--init-file=${first}`,
      "--innodb-flush-log-at-trx-commit=0",
      "--innodb-buffer-pool-size=64M",
      "--performance-schema=OFF",
    ],
    { stdio: ["ignore", log, log] },
  );
  const isThere = (): Promise<boolean> =>
    shell("mariadb", [`--socket=${socket}`, "-uroot", "wp", "-e", "SELECT 1"]).then(
      () => true,
      () => false,
    );
  await until(async () => existsSync(socket) && (await isThere()));
  return database;
}

const config = (url: string, socket: string): string => `<?php
define('DB_NAME', 'wp');
define('DB_USER', 'root');
define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:${socket}');
define('DB_CHARSET', 'utf8mb4');
define('WP_HOME', '${url}');
define('WP_SITEURL', '${url}');
// application passwords over plain http, on this machine only
define('WP_ENVIRONMENT_TYPE', 'local');
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('AUTOMATIC_UPDATER_DISABLED', true);
define('DISABLE_WP_CRON', true);
$table_prefix = 'wp_';
foreach (['AUTH_KEY', 'SECURE_AUTH_KEY', 'LOGGED_IN_KEY', 'NONCE_KEY', 'AUTH_SALT', 'SECURE_AUTH_SALT', 'LOGGED_IN_SALT', 'NONCE_SALT'] as $key) {
	define($key, 'tests-' . $key);
}
if (!defined('ABSPATH')) {
	define('ABSPATH', __DIR__ . '/');
}
require ABSPATH . 'wp-settings.php';
`;

async function until(test: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + PATIENCE; Date.now() < end; await pause(100)) if (await test()) return;
  throw new Error("WordPress did not start in a minute");
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const exit = once(child, "exit");
  child.kill();
  await exit;
}
