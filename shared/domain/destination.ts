import { z } from "zod";
import { foldedName } from "./deskPerson.ts";
import { RestOptions } from "./restOptions.ts";

/** How a tagged instrument stands in the text of a page: its code, its code in brackets, a link, or not at all. */
export const TickerDisplay = z.enum(["code", "brackets", "link", "none"]);
export type TickerDisplay = z.infer<typeof TickerDisplay>;

/** Where headlines say that a version is a correction or an update. */
export const HeadlineTag = z.enum(["none", "prefix", "suffix"]);
export type HeadlineTag = z.infer<typeof HeadlineTag>;

/** The files that a folder can be given. */
export const DropFormat = z.enum(["ninjs", "newsml-g2", "nitf", "html"]);
export type DropFormat = z.infer<typeof DropFormat>;

/** How text is marked up for a site: blocks of its editor, or plain HTML. */
export const HtmlProfile = z.enum(["blocks", "plain"]);
export type HtmlProfile = z.infer<typeof HtmlProfile>;

/** Somebody who has an account at a site. */
export const SiteUser = z.object({ id: z.string().min(1).max(64), name: z.string().max(200) });
export type SiteUser = z.infer<typeof SiteUser>;

/** What a site is told beside the text. */
export const SiteOptions = z.object({
  html: HtmlProfile.default("blocks"),
  /** The category of new posts, by its name; the site's own when empty. */
  category: z.string().trim().max(120).default(""),
  /** Whether the story's instruments become tags. */
  hasTags: z.boolean().default(true),
  /** Whether somebody who has an account of the same name over there becomes the post's author. */
  hasAuthors: z.boolean().default(true),
  /** Who signs as whom over there; it goes before a like name. */
  authors: z
    .array(z.object({ signature: z.string().trim().min(1).max(200), user: SiteUser }))
    .max(500)
    .default([]),
});
export type SiteOptions = z.infer<typeof SiteOptions>;

/** The account that a desk has chosen for a signature, however that is spelled. */
export const chosenUser = ({ authors }: SiteOptions, signature: string): SiteUser | undefined =>
  authors.find((one) => foldedName(one.signature) === foldedName(signature))?.user;

export const DestinationKind = z.enum(["depeche", "wordpress", "ghost", "rest", "folder"]);
export type DestinationKind = z.infer<typeof DestinationKind>;

const httpUrl = /^(?:https:\/\/|http:\/\/(?:127\.0\.0\.1|localhost)(?=[:/]|$))[^\s?#]*$/;
/** An absolute path: "/srv/out", "C:\\out", "\\\\server\\share". */
const folder = /^(?:\/|[A-Za-z]:[\\/]|\\\\)[^\0]*$/;

const isZone = (zone: string): boolean =>
  zone === "" || Intl.supportedValuesOf("timeZone").includes(zone) || zone === "UTC";

/** A place that stories are sent to. Its secret is kept by the host, under the destination's id. */
export const DestinationConfig = z
  .object({
    id: z.string().min(1).max(40),
    name: z.string().trim().min(1).max(120),
    adapter: DestinationKind,
    /** A site's or an API's address, or a folder's path. */
    url: z
      .string()
      .trim()
      .max(2000)
      .transform((url) => url.replace(/(?<=[^/:])\/+$/, "")),
    /** The account, for services that want one beside the secret. */
    user: z.string().trim().max(120).default(""),
    format: DropFormat.default("ninjs"),
    tickers: TickerDisplay.default("code"),
    headlineTag: HeadlineTag.default("none"),
    /** The address of an instrument's page, with {ric} in it. */
    instrumentUrl: z
      .string()
      .trim()
      .max(1000)
      .regex(/^(?:https?:\/\/[^\s]*\{ric\}[^\s]*)?$/)
      .default(""),
    site: SiteOptions.prefault({}),
    /** How a service without an adapter of its own is told. */
    rest: RestOptions.prefault({}),
    /** IANA zone in which times are printed there; the desk's when empty. */
    zone: z.string().trim().max(64).default("").refine(isZone),
    /** Whether stories go there without being asked. */
    isOn: z.boolean().default(true),
  })
  .refine(({ adapter, url }) => (adapter === "folder" ? folder : httpUrl).test(url), { path: ["url"] })
  .refine(({ tickers, instrumentUrl }) => tickers !== "link" || instrumentUrl !== "", { path: ["instrumentUrl"] });
export type DestinationConfig = z.infer<typeof DestinationConfig>;

/** What a try without a story found out. */
export const Probe = z.object({
  canPublish: z.boolean(),
  /** Sentences of the interface, by key: what is there, what is missing. */
  remarks: z.array(
    z.object({
      key: z.enum([
        "reached",
        "unreachable",
        "notThis",
        "badSecret",
        "noRight",
        "canPublish",
        "noMedia",
        "noPlugin",
        "plugin",
        "filtersHtml",
        "clock",
        "rightUnproven",
        "noPrecondition",
        "noPictures",
        "noLookUp",
        "folderMissing",
        "folderReadOnly",
      ]),
      detail: z.string().default(""),
    }),
  ),
});
export type Probe = z.infer<typeof Probe>;
