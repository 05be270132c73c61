import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BrowserWindow, Rectangle } from "electron";
import { z } from "zod";

const Bounds = z.object({ x: z.int(), y: z.int(), width: z.int(), height: z.int() });
const DEFAULT = { width: 1440, height: 900 };
const SMALLEST = 400;

/**
 * Where the window was, if that place is still on a screen: a second display may be gone.
 * @param areas work areas of all displays
 */
export function restoredBounds(
  deskDir: string,
  areas: readonly Rectangle[],
): Partial<Rectangle> & { width: number; height: number } {
  const file = join(deskDir, "window.json");
  if (!existsSync(file)) return DEFAULT;
  try {
    const kept = Bounds.parse(JSON.parse(readFileSync(file, "utf8")));
    const isSeen = areas.some(
      (area) =>
        kept.x < area.x + area.width - SMALLEST &&
        kept.x + kept.width > area.x + SMALLEST &&
        kept.y >= area.y &&
        kept.y < area.y + area.height - 100,
    );
    return isSeen ? kept : { width: kept.width, height: kept.height };
  } catch {
    return DEFAULT; // half written or from another version: only a convenience
  }
}

/** Remembers the place when the window closes. */
export function rememberBounds(window: BrowserWindow, deskDir: string): void {
  window.on("close", () => writeFileSync(join(deskDir, "window.json"), JSON.stringify(window.getNormalBounds())));
}
