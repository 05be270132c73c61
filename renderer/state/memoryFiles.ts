import { useRef, useState } from "react";
import type { ImportCounts } from "#shared/contract/memory.ts";
import type { MemoryShelf } from "#shared/domain/memory.ts";
import { readAsBase64 } from "../client/readAsBase64.ts";
import { useCall } from "./core.tsx";
import { saveFile } from "./saveFile.ts";

/** Small enough that look-ups come in between. */
const PIECE = 256 * 1024;

export type MemoryWork =
  | { readonly kind: "import"; readonly name: string; readonly percent: number; readonly read: number }
  | { readonly kind: "export"; readonly units: number; readonly total: number };

/** TMX files in and out of the memory, piece by piece, with progress; one at a time. */
export function useMemoryFiles() {
  const call = useCall();
  const [work, setWork] = useState<MemoryWork>();
  const isCancelled = useRef(false);

  /** @returns what was read, or undefined when it was cancelled and taken back */
  async function take(file: File, shelf: MemoryShelf): Promise<ImportCounts | undefined> {
    isCancelled.current = false;
    setWork({ kind: "import", name: file.name, percent: 0, read: 0 });
    try {
      const { job } = await call("memory.importStart", { name: file.name.slice(0, 500), shelf });
      for (let from = 0; from < file.size; from += PIECE) {
        const base64 = await readAsBase64(file.slice(from, from + PIECE));
        const { read } = await call("memory.importFeed", { job, base64 });
        if (isCancelled.current) {
          await call("memory.importCancel", { job });
          return undefined;
        }
        const percent = Math.floor((100 * Math.min(from + PIECE, file.size)) / file.size);
        setWork({ kind: "import", name: file.name, percent, read });
      }
      return await call("memory.importEnd", { job });
    } finally {
      setWork(undefined);
    }
  }

  async function give(name: string, shelf: MemoryShelf): Promise<void> {
    isCancelled.current = false;
    try {
      const { job, total } = await call("memory.exportStart", { shelf });
      const parts: string[] = [];
      for (;;) {
        const { text, units, isEnd } = await call("memory.exportNext", { job });
        if (isEnd) break;
        if (isCancelled.current) return;
        parts.push(text);
        setWork({ kind: "export", units, total });
      }
      saveFile(name, parts.join(""), "application/x-tmx+xml");
    } finally {
      setWork(undefined);
    }
  }

  return {
    work,
    take,
    give,
    cancel: () => {
      isCancelled.current = true;
    },
  };
}
