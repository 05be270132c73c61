import { z } from "zod";
import { ErrorData } from "./errors.ts";
import { Id } from "./ids.ts";

/** Where wire files come from by themselves: a folder that an agency's gateway fills, or a feed over http(s). */
export const WireSource = z.discriminatedUnion("kind", [
  z.object({
    id: Id,
    kind: z.literal("folder"),
    name: z.string().trim().min(1).max(80),
    /** An absolute path on this machine or its network. */
    path: z.string().trim().min(1).max(1000),
  }),
  z.object({
    id: Id,
    kind: z.literal("feed"),
    name: z.string().trim().min(1).max(80),
    url: z.url({ protocol: /^https?$/ }).max(1000),
    /** For a feed that asks for a name and a password; without one the key is sent as a bearer token. */
    user: z.string().trim().max(200).default(""),
    /** Seconds between two looks. */
    every: z.int().min(10).max(86_400).default(60),
  }),
]);
export type WireSource = z.infer<typeof WireSource>;

/** How a source does: when it last worked, and why it does not now. Nothing it missed is lost: it catches up. */
export const SourceState = z.object({
  lastWorkedAt: z.iso.datetime().optional(),
  error: ErrorData.optional(),
  nextAt: z.iso.datetime().optional(),
  /** Items that came through it, all in all. */
  added: z.int().nonnegative().default(0),
});
export type SourceState = z.infer<typeof SourceState>;

/** A file that could not be read, kept so that it can be tried again. */
export const RefusedFile = z.object({
  id: Id,
  name: z.string(),
  /** The source's name, or empty for what was put in by hand. */
  origin: z.string(),
  at: z.iso.datetime(),
  error: ErrorData,
  /** Bytes. */
  size: z.int(),
  /** Whether its bytes were kept; a file that is far too large is not. */
  canRetry: z.boolean(),
});
export type RefusedFile = z.infer<typeof RefusedFile>;
