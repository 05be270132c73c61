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
  /** The same picture in other sizes or file types, as the agency offers them. */
  renditions: z
    .array(
      z.object({
        name: z.string().max(100),
        href: z.string().max(2000),
        type: z.string().max(100).default(""),
        /** Pixels. */
        width: z.int().positive().optional(),
        height: z.int().positive().optional(),
      }),
    )
    .optional(),
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
/** What a version is to the one before it, as its headline's tags or its slug's flags say. */
export const StoryForm = z.enum(["update", "correction", "refile", "repeat", "withdrawal"]);
export type StoryForm = z.infer<typeof StoryForm>;

/** A headline beside the main one, or one in another language. */
export const WireHeadline = z.object({
  role: z.string().max(120),
  text: z.string().max(1000),
  language: z.string().max(35).optional(),
});
export type WireHeadline = z.infer<typeof WireHeadline>;

/** Somebody or something that the metadata names; companies with a code are instruments as well. */
export const WireName = z.object({
  kind: z.enum(["person", "organisation", "place", "event"]),
  name: z.string().max(400),
  /** The agency's or a vocabulary's code, as it arrived. */
  code: z.string().max(400).default(""),
});
export type WireName = z.infer<typeof WireName>;

/** Another item that this one names. `code` is the relation as it arrived ("irel:translatedFrom"). */
export const WireLink = z.object({
  rel: z.enum(["previous", "translationOf", "seeAlso", "partOf", "other"]),
  code: z.string().max(200).default(""),
  guid: z.string().max(500).default(""),
  version: z.int().nonnegative().optional(),
  href: z.string().max(2000).default(""),
  title: z.string().max(1000).default(""),
});
export type WireLink = z.infer<typeof WireLink>;

/**
 * A piece that no field of ours holds, word for word, so that a document written in the same format has it again.
 * `place` is where it stood ("itemMeta", "contentMeta"; "" for the top of the item), `source` its XML or JSON.
 */
export const WireUnknown = z.object({
  format: z.string().max(40),
  place: z.string().max(200),
  name: z.string().max(200),
  source: z.string().max(20_000),
});
export type WireUnknown = z.infer<typeof WireUnknown>;

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
  headlines: z.array(WireHeadline).default([]),
  names: z.array(WireName).default([]),
  links: z.array(WireLink).default([]),
  keywords: z.array(z.string().max(400)).default([]),
  genres: z.array(z.object({ code: z.string().max(200), name: z.string().max(400) })).default([]),
  contentCreated: z.iso.datetime({ offset: true }).optional(),
  expires: z.iso.datetime({ offset: true }).optional(),
  copyrightHolder: z.string().max(400).default(""),
  usageTerms: z.string().max(4000).default(""),
  /** Every signal as it arrived ("sig:correction", "edStat:C", "KORR"); `signal` is our reading of them. */
  signalCodes: z.array(z.string().max(200)).default([]),
  unknown: z.array(WireUnknown).max(500).default([]),
  /** What a person should know about the reading, by codes of READING_PROBLEMS: a text kept as it came. */
  problems: z.array(z.string().max(500)).max(100).default([]),
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
  /** Whether the person put it by for herself. */
  saved: z.boolean(),
  takenBy: Actor.optional(),
  /** The version that was taken, when a newer one has come since. */
  takenVersion: z.int().optional(),
  published: z.boolean(),
  sample: z.boolean(),
  /** How many versions the family has. */
  versions: z.int().positive(),
});
export type WireRow = z.infer<typeof WireRow>;

/** One version of a family. */
export const WireVersion = z.object({
  id: WireItemId,
  version: z.int(),
  at: z.iso.datetime({ offset: true }),
  headline: z.string(),
  /** What its tags say it is to the one before it. */
  form: StoryForm.optional(),
  signal: WireSignal,
  pubStatus: PubStatus,
});
export type WireVersion = z.infer<typeof WireVersion>;

export const WireItem = z.object({
  row: WireRow,
  format: z.string(),
  fileName: z.string(),
  content: WireContent,
});
export type WireItem = z.infer<typeof WireItem>;
