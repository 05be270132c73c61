import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { body, paragraph } from "#shared/document/makeBody.ts";
import { newStoryId } from "#shared/domain/ids.ts";
import type { PublishedStory } from "#shared/domain/publishedStory.ts";
import { type CmsServer, serveCms } from "./serveCms.ts";

export const TOKEN = "token-of-the-test";

export const story = (change: Partial<PublishedStory> = {}): PublishedStory => ({
  externalId: newStoryId(),
  revision: 1,
  language: "fr",
  headline: "Titre",
  deck: "",
  slug: "",
  provider: { name: "Reuters" },
  zone: "Europe/Paris",
  dateline: "",
  advisory: "",
  byline: "",
  body: body([paragraph("Texte.")]),
  creditLine: "",
  credits: [],
  values: [],
  related: [],
  urgency: 4,
  ...change,
});

/** A CMS of its own for the tests of a file, with a clock that they set. */
export function siteForTests() {
  const dir = mkdtempSync(join(tmpdir(), "depeche-cms-"));
  const clock = { now: Date.parse("2026-01-01T10:00:00Z") };
  let cms: CmsServer | undefined;
  let key = 0;
  beforeAll(async () => {
    cms = await serveCms(dir, TOKEN, () => clock.now);
  });
  afterAll(async () => {
    await cms?.close();
    rmSync(dir, { recursive: true });
  });
  const port = (): number => cms?.port ?? 0;
  const site = (): string => `http://127.0.0.1:${port()}`;
  const api = (path: string, init: RequestInit = {}, token = TOKEN): Promise<Response> =>
    fetch(`${site()}/api${path}`, {
      ...init,
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json", ...init.headers },
    });

  async function put(
    one: PublishedStory,
    headers: Record<string, string> = {},
    change: Record<string, unknown> = {},
    token = TOKEN,
  ) {
    const text = JSON.stringify(one);
    const answer = await api(
      `/stories/${one.externalId}`,
      {
        method: "PUT",
        headers: {
          "idempotency-key": `key-of-test-${++key}`,
          ...(headers["if-match"] ? {} : { "if-none-match": "*" }),
          ...headers,
        },
        body: JSON.stringify({
          act: "publish",
          sha256: createHash("sha256").update(text).digest("hex"),
          story: one,
          ...change,
        }),
      },
      token,
    );
    return { status: answer.status, json: await answer.json() };
  }
  return { clock, port, site, api, put };
}
