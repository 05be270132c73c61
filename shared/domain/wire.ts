import { z } from "zod";
import { Body } from "#shared/document/body.ts";
import { Credit } from "./credits.ts";
import { Embargo } from "./embargo.ts";
import { WireItemId } from "./ids.ts";
import { AssociatedValue } from "./instrument.ts";
import { Language } from "./language.ts";
import { Actor, RelatedStory } from "./story.ts";

export const WireMedia = z.object({
  /** SHA-256 of the bytes in the media store; absent when only an address came with the item. */
  mediaId: z.string().length(64).optional(),
  href: z.string().max(2000).default(""),
  type: z.string().max(100).default(""),
  caption: z.string().max(4000).default(""),
  credit: z.string().max(400).default(""),
  alt: z.string().max(1000).default(""),
});
export type WireMedia = z.infer<typeof WireMedia>;

/** A company or index named by the item's metadata or found in its text. */
export const WireInstrument = z.object({
  ric: z.string().max(64).optional(),
  ticker: z.string().max(64).optional(),
  isin: z.string().max(12).optional(),
  mic: z.string().max(8).optional(),
  name: z.string().max(200).default(""),
});
export type WireInstrument = z.infer<typeof WireInstrument>;

export const PubStatus = z.enum(["usable", "withheld", "canceled"]);
export type PubStatus = z.infer<typeof PubStatus>;
export const WireSignal = z.enum(["none", "update", "correction", "refile", "withdrawal"]);
export type WireSignal = z.infer<typeof WireSignal>;

/** What a wire format's reader gives: one news item, understood. Dates are ISO 8601 with offset. */
export const WireContent = z.object({
  /** The agency's own id, the same over all versions. */
  guid: z.string().min(1).max(500),
  version: z.int().nonnegative(),
  provider: z.string().max(120),
  language: Language,
  headline: z.string().max(1000),
  deck: z.string().max(4000).default(""),
  slug: z.string().max(200).default(""),
  byline: z.string().max(500).default(""),
  dateline: z.string().max(200).default(""),
  located: z.string().max(200).default(""),
  advisory: z.string().max(1000).default(""),
  edNote: z.string().max(4000).default(""),
  urgency: z.int().min(1).max(9).default(4),
  firstCreated: z.iso.datetime({ offset: true }).optional(),
  versionCreated: z.iso.datetime({ offset: true }).optional(),
  embargo: Embargo.optional(),
  pubStatus: PubStatus.default("usable"),
  signal: WireSignal.default("none"),
  credits: z.array(Credit).default([]),
  /** The sign-off as it arrived, also when it could not be read into people. */
  creditLine: z.string().max(2000).default(""),
  rights: z.string().max(4000).default(""),
  subjects: z.array(z.object({ code: z.string().max(200), name: z.string().max(400) })).default([]),
  instruments: z.array(WireInstrument).default([]),
  /** Quotes that came with the text, as on a copied story page. */
  values: z.array(AssociatedValue).default([]),
  related: z.array(RelatedStory).default([]),
  media: z.array(WireMedia).default([]),
  body: Body,
  /** Whether the item is marked as sample material. */
  sample: z.boolean().default(false),
});
export type WireContent = z.infer<typeof WireContent>;

/** One row of the Wire basket: the newest version of one item's family. */
export const WireRow = z.object({
  id: WireItemId,
  guid: z.string(),
  version: z.int(),
  provider: z.string(),
  language: Language,
  headline: z.string(),
  slug: z.string(),
  urgency: z.int(),
  at: z.iso.datetime({ offset: true }),
  words: z.int(),
  rics: z.array(z.string()),
  signal: WireSignal,
  pubStatus: PubStatus,
  embargo: Embargo.optional(),
  read: z.boolean(),
  spiked: z.boolean(),
  takenBy: Actor.optional(),
  /** The version that was taken, when a newer one has come since. */
  takenVersion: z.int().optional(),
  published: z.boolean(),
  sample: z.boolean(),
});
export type WireRow = z.infer<typeof WireRow>;

export const WireItem = z.object({
  row: WireRow,
  format: z.string(),
  fileName: z.string(),
  content: WireContent,
});
export type WireItem = z.infer<typeof WireItem>;
