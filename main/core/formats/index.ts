import { defineRegistry } from "#shared/registry.ts";
import type { Format } from "./format.ts";
import { html } from "./html.ts";
import { iptc7901 } from "./iptc7901.ts";
import { newsml1 } from "./newsml1.ts";
import { newsmlG2 } from "./newsmlG2.ts";
import { ninjs, ninjs16 } from "./ninjs.ts";
import { nitf } from "./nitf.ts";
import { plainText } from "./plainText.ts";
import { rss } from "./rss.ts";
import { storyPage } from "./storyPage.ts";

/** The order is that of detection: from the most telling shape to the one that everything has. */
export const FORMATS = defineRegistry<Format>("formats", [
  newsmlG2,
  newsml1,
  nitf,
  rss,
  ninjs,
  ninjs16,
  html,
  iptc7901,
  storyPage,
  plainText,
]);
