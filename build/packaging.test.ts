import { existsSync } from "node:fs";
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createPackage, listPackage } from "@electron/asar";
import { FuseV1Options, getCurrentFuseWire } from "@electron/fuses";
import { Arch, build, Platform } from "electron-builder";
import { afterAll, beforeAll, expect, test } from "vitest";
import config from "./electron-builder.config.ts";

/*
 * Packs with a stand-in for Electron's runtime: its program is a file that holds nothing but the fuse wire, so that
 * both the archive and the fuse hook can be looked at where the runtime cannot be fetched.
 */

/** Marks the wire in Electron's program; behind it come version, length and one digit a fuse (@electron/fuses). */
const SENTINEL = "dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX";
const OFF = "0".charCodeAt(0);
const ON = "1".charCodeAt(0);
let dir = "";
let resources = "";

beforeAll(async () => {
  if (!existsSync(resolve("out/main/index.js"))) throw new Error("build first: npm run build");
  dir = await mkdtemp(join(tmpdir(), "depeche-pack-"));
  const dist = join(dir, "electron");
  await mkdir(join(dist, "resources"), { recursive: true });
  await mkdir(join(dir, "app"));
  await writeFile(join(dir, "app/package.json"), "{}");
  await createPackage(join(dir, "app"), join(dist, "resources/default_app.asar"));
  const wire = Buffer.concat([Buffer.from(SENTINEL), Buffer.from([1, 9]), Buffer.from("1".repeat(9))]);
  await writeFile(join(dist, "electron"), Buffer.concat([Buffer.alloc(1024), wire, Buffer.alloc(1024)]));
  await chmod(join(dist, "electron"), 0o755);
  for (const name of ["LICENSE", "LICENSES.chromium.html", "chrome-sandbox", "chrome_crashpad_handler"]) {
    await writeFile(join(dist, name), "");
  }
  await writeFile(join(dist, "version"), config.electronVersion);
  await build({
    targets: Platform.LINUX.createTarget("dir", Arch.x64),
    publish: "never",
    config: { ...config, electronDist: dist, directories: { buildResources: "build", output: join(dir, "dist") } },
  });
  resources = join(dir, "dist/linux-unpacked/resources");
}, 180_000);

afterAll(() => rm(dir, { recursive: true, force: true }));

test("the archive holds the program and nothing else", () => {
  const files = listPackage(join(resources, "app.asar"), { isPack: false }).map((file) => file.replaceAll("\\", "/"));
  for (const needed of [
    "/out/main/index.js",
    "/out/main/coreWorker.js",
    "/out/main/parseWorker.js",
    "/out/main/cmsWorker.js",
    "/out/preload/index.cjs",
    "/out/renderer/index.html",
    "/main/samples/quotes.json",
  ]) {
    expect(files).toContain(needed);
  }
  expect(files.filter((file) => /\.(?:ts|tsx|map|c|gyp)$|\.test\.|node-linux/.test(file))).toEqual([]);
  expect(files.filter((file) => /^\/node_modules\/[^/]+$/.test(file))).toEqual(["/node_modules/better-sqlite3"]);
});

test("the native module stands outside the archive", () => {
  expect(existsSync(join(resources, "app.asar.unpacked/node_modules/better-sqlite3/prebuilds/linux-x64.node"))).toBe(
    true,
  );
});

test("the hook sets every fuse in the program", async () => {
  const program = join(dir, "dist/linux-unpacked/depeche");
  expect((await readFile(program)).includes(SENTINEL)).toBe(true);
  const wire = await getCurrentFuseWire(program);
  const expected: readonly [FuseV1Options, number][] = [
    [FuseV1Options.RunAsNode, OFF],
    [FuseV1Options.EnableCookieEncryption, ON],
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable, OFF],
    [FuseV1Options.EnableNodeCliInspectArguments, OFF],
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation, ON],
    [FuseV1Options.OnlyLoadAppFromAsar, ON],
  ];
  for (const [fuse, state] of expected) expect(wire[fuse]).toBe(state);
});
