import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright";
import { browserArgs, browserPath } from "./browser.ts";
import { ROOT } from "./run.ts";

/* Draws icon.png, icon.ico and icon.icns from icon.svg. Run by hand when the drawing changes: npx node build/scripts/drawIcons.ts */

const dir = join(ROOT, "build/icons");
const svg = readFileSync(join(dir, "icon.svg"), "utf8");
const executablePath = browserPath();
const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: [...browserArgs] });

async function draw(size: number): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  const png = await page.screenshot({ omitBackground: true });
  await page.close();
  return png;
}

const images = new Map<number, Buffer>();
for (const size of [16, 32, 48, 64, 128, 256, 512, 1024]) images.set(size, await draw(size));
await browser.close();
const png = (size: number): Buffer => images.get(size) ?? Buffer.alloc(0);

/** A Windows icon: a directory of PNG images (the layout of ICO, PNG entries since Windows Vista). */
function ico(sizes: readonly number[]): Buffer {
  const head = Buffer.alloc(6 + 16 * sizes.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(sizes.length, 4);
  let offset = head.length;
  sizes.forEach((size, index) => {
    const at = 6 + 16 * index;
    head.writeUInt8(size % 256, at);
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(png(size).length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += png(size).length;
  });
  return Buffer.concat([head, ...sizes.map(png)]);
}

/** A macOS icon: typed chunks of PNG images. */
function icns(types: Readonly<Record<string, number>>): Buffer {
  const chunks = Object.entries(types).map(([type, size]) => {
    const head = Buffer.alloc(8);
    head.write(type, 0, "ascii");
    head.writeUInt32BE(png(size).length + 8, 4);
    return Buffer.concat([head, png(size)]);
  });
  const head = Buffer.alloc(8);
  head.write("icns", 0, "ascii");
  head.writeUInt32BE(8 + chunks.reduce((sum, chunk) => sum + chunk.length, 0), 4);
  return Buffer.concat([head, ...chunks]);
}

writeFileSync(join(dir, "icon.png"), png(512));
writeFileSync(join(dir, "icon.ico"), ico([16, 32, 48, 64, 128, 256]));
writeFileSync(join(dir, "icon.icns"), icns({ ic11: 32, ic12: 64, ic07: 128, ic08: 256, ic09: 512, ic10: 1024 }));
