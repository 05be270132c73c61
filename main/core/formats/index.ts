import { defineRegistry } from "#shared/registry.ts";
import type { Format } from "./format.ts";
import { html } from "./html.ts";
import { newsmlG2 } from "./newsmlG2.ts";
import { ninjs, ninjs16 } from "./ninjs.ts";
import { nitf } from "./nitf.ts";
import { plainText } from "./plainText.ts";
import { storyPage } from "./storyPage.ts";

/** The order is that of detection: from the most telling shape to the one that everything has. */
export const FORMATS = defineRegistry<Format>("formats", [newsmlG2, nitf, ninjs, ninjs16, html, storyPage, plainText]);
