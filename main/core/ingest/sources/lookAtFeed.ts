import { createHash } from "node:crypto";
import { AppError } from "#shared/domain/errors.ts";
import type { WireSource } from "#shared/domain/wireSource.ts";
import { exchange } from "../../http/exchange.ts";
import type { Validators } from "../../store/sourceStore.ts";
import { LIMITS } from "../limits.ts";
import type { Look } from "./look.ts";
import { unreachable } from "./unreachable.ts";

type Feed = Extract<WireSource, { kind: "feed" }>;

const DEADLINES = { connect: 5000, headers: 15_000, whole: 60_000 };

/** The server asked to be left alone for a while. Milliseconds. */
export class AskedToWait extends AppError {
  readonly waitMs: number;

  constructor(name: string, waitMs: number) {
    super("source.unreachable", `${name} asks to wait.`, { name, why: "busy", reason: "it asks to wait" }, true);
    this.waitMs = waitMs;
  }
}

type Asking = {
  readonly key: string;
  readonly validators: Validators;
  readonly signal: AbortSignal;
  /** Milliseconds since 1970. */
  readonly now: number;
};

/** Asks a feed for what is new. Redirects are not followed: they would carry the key to another place. */
export async function lookAtFeed(feed: Feed, { key, validators, signal, now }: Asking): Promise<Look> {
  const answer = await exchange({
    method: "GET",
    url: new URL(feed.url),
    headers: {
      accept: "application/json, application/xml, text/xml, application/rss+xml, application/atom+xml, */*;q=0.1",
      ...(key === "" ? {} : { authorization: authorization(feed.user, key) }),
      ...(validators.etag ? { "if-none-match": validators.etag } : {}),
      ...(validators.lastModified ? { "if-modified-since": validators.lastModified } : {}),
    },
    deadlines: DEADLINES,
    maxAnswer: LIMITS.fileBytes + 1,
    signal,
  });
  if (answer.kind !== "answer") throw unreachable(feed.name, "noAnswer");
  const { status, bytes, header } = answer;
  if (status === 304) return { files: [] };
  if (status === 429 || status === 503) throw new AskedToWait(feed.name, retryAfter(header("retry-after"), now));
  if (status === 401 || status === 403) throw trouble("source.auth", feed.name, String(status));
  if (status >= 300 && status < 400) throw trouble("source.moved", feed.name, (header("location") ?? "").slice(0, 200));
  if (status !== 200) throw unreachable(feed.name, "status", { status });
  const name = `${feed.name}: ${new URL(feed.url).pathname.split("/").at(-1) || "feed"}`;
  const mark = createHash("sha256").update(bytes).digest("hex");
  const etag = header("etag");
  const lastModified = header("last-modified");
  return {
    files: [{ name, mark, size: bytes.length, read: async () => bytes }],
    validators: { ...(etag ? { etag } : {}), ...(lastModified ? { lastModified } : {}) },
  };
}

const authorization = (user: string, key: string): string =>
  user === "" ? `Bearer ${key}` : `Basic ${Buffer.from(`${user}:${key}`, "utf8").toString("base64")}`;

const trouble = (code: "source.auth" | "source.moved", name: string, reason: string): AppError =>
  new AppError(code, `${name}: ${reason}`, { name, reason });

/** Seconds or a date (RFC 9110 §10.2.3), at most an hour. */
function retryAfter(text: string | undefined, now: number): number {
  const seconds = /^\d+$/.test(text ?? "") ? Number(text) * 1000 : Date.parse(text ?? "") - now;
  return Number.isNaN(seconds) ? 0 : Math.min(Math.max(seconds, 0), 3_600_000);
}
