import { resolve } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "electron-vite";

const root = import.meta.dirname;

/** Four main entries from one build: the Electron shell, the http shell, the command line and the core's worker. */
export default defineConfig({
  main: {
    build: {
      outDir: resolve(root, "out/main"),
      sourcemap: true,
      externalizeDeps: true,
      rolldownOptions: {
        input: {
          index: resolve(root, "main/shells/electron/main.ts"),
          http: resolve(root, "main/shells/http/main.ts"),
          cli: resolve(root, "main/shells/cli/main.ts"),
          coreWorker: resolve(root, "main/core/coreWorker.ts"),
          parseWorker: resolve(root, "main/core/ingest/parseWorker.ts"),
          memoryWorker: resolve(root, "main/core/memory/memoryWorker.ts"),
          cmsWorker: resolve(root, "main/cms/cmsWorker.ts"),
        },
        output: { format: "es", entryFileNames: "[name].js", chunkFileNames: "chunks/[name]-[hash].js" },
      },
    },
  },
  preload: {
    build: {
      outDir: resolve(root, "out/preload"),
      sourcemap: false,
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: resolve(root, "main/shells/electron/preload.ts") },
        output: { format: "cjs", entryFileNames: "[name].cjs", codeSplitting: false },
      },
    },
  },
  renderer: {
    root: resolve(root, "renderer"),
    plugins: [react()],
    worker: { format: "es" },
    build: {
      outDir: resolve(root, "out/renderer"),
      emptyOutDir: true,
      assetsInlineLimit: (file) => (file.endsWith(".aff") ? false : undefined), // a data: address could not be fetched
      minify: true,
      sourcemap: true,
      chunkSizeWarningLimit: 2000, // kB; it is read from this machine's disk, never over a network
      rolldownOptions: { input: { index: resolve(root, "renderer/index.html") } },
    },
  },
});
