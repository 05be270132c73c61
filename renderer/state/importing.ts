import { useMemo } from "react";
import { create } from "zustand";
import type { ImportReport } from "#shared/contract/wire.ts";
import { AppError } from "#shared/domain/errors.ts";
import { readAsBase64 } from "../client/readAsBase64.ts";
import { useCall } from "./core.tsx";

type Progress = { readonly done: number; readonly total: number };

type Importing = {
  readonly progress?: Progress | undefined;
  /** What became of the last import, until the person has seen it. */
  readonly reports?: readonly ImportReport[] | undefined;
};

export const useImporting = create<Importing>(() => ({}));

export const dismissReports = (): void => useImporting.setState({ reports: undefined });

/** Stops after the file under way; what is in stays in. */
export const cancelImport = (): void => useImporting.setState({ progress: undefined });

/** 50 MB still go to the core, which refuses them by name; more would only fill the memory on the way. */
const LARGEST_BYTES = 52_000_000;

export type Importer = {
  /** One file after the other, so that progress is true and one bad file harms no other. */
  files(files: readonly File[]): Promise<void>;
  text(text: string): Promise<readonly ImportReport[]>;
  samples(): Promise<readonly ImportReport[]>;
  /** The host's own file picker. */
  pick(): Promise<void>;
};

export function useImporter(): Importer {
  const call = useCall();
  return useMemo(() => {
    const one = async (file: File): Promise<readonly ImportReport[]> => {
      if (file.size > LARGEST_BYTES) return [refused(file.name, "wire.tooLarge", `${file.name} is larger than 20 MB.`)];
      try {
        return await call("wire.importFiles", { files: [{ name: file.name, base64: await readAsBase64(file) }] });
      } catch (error) {
        if (error instanceof AppError) return [{ name: file.name, added: [], known: 0, error: error.toData() }];
        return [refused(file.name, "wire.unreadable", String(error))];
      }
    };
    return {
      files: async (files) => {
        const reports: ImportReport[] = [];
        useImporting.setState({ progress: { done: 0, total: files.length } });
        for (const [at, file] of files.entries()) {
          if (!useImporting.getState().progress) break;
          reports.push(...(await one(file)));
          if (useImporting.getState().progress) {
            useImporting.setState({ progress: { done: at + 1, total: files.length } });
          }
        }
        useImporting.setState({ progress: undefined, ...(reports.length > 0 ? { reports } : {}) });
      },
      text: (text) => call("wire.importText", { text }),
      samples: () => call("wire.loadSamples", {}),
      pick: async () => {
        const reports = await call("wire.pickFiles", {});
        if (reports.length > 0) useImporting.setState({ reports });
      },
    };
  }, [call]);
}

function refused(name: string, code: "wire.tooLarge" | "wire.unreadable", sentence: string): ImportReport {
  const why = code === "wire.tooLarge" ? "fileSize" : "notReadable";
  return { name, added: [], known: 0, error: new AppError(code, sentence, { name, why }).toData() };
}
