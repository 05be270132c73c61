import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import react from "@vitejs/plugin-react";
import { build } from "vite";
import { ROOT, run } from "../../scripts/run.ts";

const PEERS = join(ROOT, "build/bench/peers");
const OUT = join(ROOT, "node_modules/.cache/bench/typing");

/** The page each editor stands on. The first is what every other is compared with. */
const FILES = {
  contenteditable: "build/bench/typing/contenteditable.mjs",
  lexical: "build/bench/typing/lexical.mjs",
  prosemirror: "build/bench/peers/prosemirror.mjs",
  draft: "build/bench/peers/draft.mjs",
  gutenberg: "build/bench/peers/gutenberg.mjs",
  "desk's editor alone": "build/bench/typing/bodyEditor.mjs",
} as const;

export type PeerName = keyof typeof FILES;
export const FLOOR: PeerName = "contenteditable";
export const PEER_NAMES = Object.keys(FILES) as PeerName[]; // the keys of a literal

/** The same width, type and scrolling for all, as a page of the desk has. */
const STYLE = `html,body{margin:0;height:100%}#root{height:100vh;width:720px;overflow:auto;margin:0 auto;font:17px/1.6 serif}
.page,[contenteditable]{outline:none;padding:8px;white-space:pre-wrap;overflow-wrap:break-word}p,[data-block]{margin:0 0 12px}`;

/** Installs the peers in a folder of their own, once. @returns whether they are there */
export async function installPeers(): Promise<boolean> {
  if (existsSync(join(PEERS, "node_modules/draft-js"))) return true;
  process.stderr.write("The peers are installed in build/bench/peers; this takes half a minute.\n");
  return (await run("npm", ["ci", "--prefix", PEERS])) === 0;
}

/** Bundles an editor's page. @returns the address of the page */
export async function peerPage(name: PeerName): Promise<string> {
  const file = `page-${Object.keys(FILES).indexOf(name)}`;
  await build({
    configFile: false,
    root: ROOT,
    logLevel: "error",
    plugins: [react()],
    define: { "process.env.NODE_ENV": '"production"', global: "globalThis" },
    resolve: {
      alias: {
        ...(name === "draft"
          ? { react: join(PEERS, "node_modules/react16"), "react-dom": join(PEERS, "node_modules/react-dom16") }
          : {}),
      },
    },
    build: {
      outDir: OUT,
      emptyOutDir: false,
      minify: true,
      lib: {
        entry: join(ROOT, FILES[name]),
        formats: ["iife"],
        name: "peer",
        fileName: () => `${file}.js`,
      },
      cssCodeSplit: false,
    },
  });
  mkdirSync(OUT, { recursive: true });
  const page = join(OUT, `${file}.html`);
  writeFileSync(
    page,
    `<!doctype html><meta charset="utf-8"><title>${name}</title><style>${STYLE}</style><div id="root"></div><script src="${file}.js"></script>`,
  );
  return pathToFileURL(page).href;
}
