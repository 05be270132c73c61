import { closeSync, fsyncSync, openSync } from "node:fs";

/** Waits until a file's bytes are on the disk. */
export function syncFile(file: string): void {
  const handle = openSync(file, process.platform === "win32" ? "r+" : "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Waits until a folder's names are on the disk; Windows does so by itself and cannot open a folder. */
export function syncFolder(folder: string): void {
  if (process.platform !== "win32") syncFile(folder);
}
