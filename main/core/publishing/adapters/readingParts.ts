import { createHash } from "node:crypto";
import { AppError, type ErrorData } from "#shared/domain/errors.ts";
import { exchange } from "../../http/exchange.ts";
import { outcomeOfRefusal } from "../refusal.ts";
import type { Answer } from "../request.ts";
import type { CmsAccess, Media } from "./adapter.ts";

const DEADLINES = { connect: 5000, headers: 15_000, whole: 60_000 };
const MAX_BYTES = 20 * 1024 * 1024;
/** More pictures than this are no story's. */
const MOST = 40;

/** Why nothing could be read. @param answer what came instead of a story */
export function noReading(answer: Answer): { readonly kind: "noAnswer" | "auth"; readonly error: ErrorData } {
  if (answer.kind !== "answer") return { kind: "noAnswer", error: answer.error };
  const refusal = answer.status >= 300 ? outcomeOfRefusal(answer, true) : undefined;
  if (refusal?.kind === "auth") return { kind: "auth", error: refusal.error };
  const said = `The CMS answered ${answer.status}, but not with a story.`;
  return { kind: "noAnswer", error: new AppError("cms.unreachable", said, {}, true).toData() };
}

/**
 * Loads a text's pictures from the CMS's own origin, without the account: they are public, or they are left out.
 * @returns by address; one that cannot be had is not in it
 */
export async function fetchPictures(
  { url, signal }: CmsAccess,
  addresses: readonly string[],
): Promise<Map<string, Media>> {
  const there = new Map<string, Media>();
  const own = new Set(addresses.filter((one) => URL.canParse(one) && new URL(one).origin === new URL(url).origin));
  for (const address of [...own].slice(0, MOST)) {
    const answer = await exchange({
      method: "GET",
      url: new URL(address),
      headers: { accept: "image/*" },
      deadlines: DEADLINES,
      maxAnswer: MAX_BYTES,
      signal,
    });
    const type = answer.kind === "answer" ? (answer.header("content-type") ?? "") : "";
    if (answer.kind !== "answer" || answer.status !== 200 || !type.startsWith("image/")) continue;
    const mediaId = createHash("sha256").update(answer.bytes).digest("hex");
    there.set(address, { mediaId, type: type.split(";")[0] ?? type, content: answer.bytes });
  }
  return there;
}

/** The media type of a film by its address's ending; "" for a picture, whose own bytes say it. */
export const filmTypeOf = (address: string): string =>
  /\.mp4(?:[?#]|$)/i.test(address) ? "video/mp4" : /\.webm(?:[?#]|$)/i.test(address) ? "video/webm" : "";
