import { createHash } from "node:crypto";
import { type Context, Hono } from "hono";
import { type Problem, PutStory, type StoryRecord, UnpublishStory, WithdrawStory } from "#shared/contract/cmsApi.ts";
import { knownBlock } from "#shared/document/body.ts";
import { StoryId } from "#shared/domain/ids.ts";
import type { CmsStore, StoredStory } from "./cmsStore.ts";
import { readJson } from "./readJson.ts";
import type { CmsEnv } from "./tokenRoutes.ts";

export type StoryRouteOptions = {
  readonly store: CmsStore;
  readonly now: () => number;
  /** Origin of the public pages, without a slash at the end. */
  readonly origin: () => string;
};

type Answer = {
  readonly status: 200 | 201 | 400 | 404 | 412 | 415 | 422 | 428;
  readonly json: StoryRecord | Problem;
};

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** Create-or-update, withdraw, look up and list. Mounted under /api/stories. */
export function storyRoutes({ store, now, origin }: StoryRouteOptions): Hono<CmsEnv> {
  const routes = new Hono<CmsEnv>();
  const record = (stored: StoredStory): StoryRecord => ({
    externalId: StoryId.parse(stored.externalId),
    revision: stored.revision,
    sha256: stored.sha256,
    status: stored.status,
    url: origin() + stored.path,
    updatedAt: stored.updatedAt,
  });
  const problem = (status: Answer["status"], code: string, message: string, more: Partial<Problem> = {}): Answer => ({
    status,
    json: { code, message, ...more },
  });

  /** Runs a write once for each key: the same request again gets the first answer, another request is refused. */
  async function once(c: Context<CmsEnv>, work: (body: unknown) => Answer) {
    const key = c.req.header("idempotency-key") ?? "";
    if (!/^[\w-]{8,255}$/.test(key)) {
      return c.json(problem(400, "keyMissing", "A write needs an Idempotency-Key header.").json, 400);
    }
    if (!/^application\/json\b/i.test(c.req.header("content-type") ?? "")) {
      const { json } = problem(415, "contentType", "Stories come as application/json.", { field: "content-type" });
      return c.json(json, 415);
    }
    const text = await c.req.text();
    const read = readJson(text);
    if ("trouble" in read) return c.json(problem(400, "badJson", `The request is ${read.trouble}.`).json, 400);
    const request = sha256(`${c.req.method} ${c.req.path}\n${c.req.header("if-match") ?? ""}\n${text}`);
    const answer = store.transaction((): Answer => {
      const earlier = store.answer(key);
      // the first answer of this key, as it was given
      if (earlier?.request === request) return { status: earlier.status, json: JSON.parse(earlier.json) } as Answer;
      if (earlier) return problem(422, "keyReused", "This Idempotency-Key was used for another request.");
      const fresh = work(read.value);
      // refusals are not kept: once mended, the same key may be used again
      if (fresh.status < 300)
        store.keepAnswer(key, request, fresh.status, JSON.stringify(fresh.json), new Date(now()).toISOString());
      return fresh;
    });
    return c.json(answer.json, answer.status);
  }

  routes.put("/:id", (c) =>
    once(c, (body) => {
      const read = PutStory.safeParse(body);
      if (!read.success) {
        const issue = read.error.issues[0];
        return problem(422, "invalid", `The story is not valid: ${issue?.message}`, {
          field: issue?.path.join(".") ?? "",
        });
      }
      const { story, act, sha256: hash } = read.data;
      if (story.externalId !== c.req.param("id"))
        return problem(422, "idMismatch", "The address and the story name different ids.", {
          field: "story.externalId",
        });
      if (sha256(JSON.stringify((body as { story: unknown }).story)) !== hash)
        return problem(422, "hashMismatch", "The story does not have the hash that came with it.", { field: "sha256" });
      const missing = missingMedia(store, read.data);
      if (missing)
        return problem(422, "mediaUnknown", `The picture ${missing.slice(0, 12)}… was not uploaded.`, {
          field: "story.body",
        });
      const present = store.byId(story.externalId);
      const refused = precondition(c, present);
      if (refused) return refused;
      if (act === "correct" && story.advisory.trim() === "")
        return problem(422, "advisoryMissing", "A correction says what was corrected.", { field: "story.advisory" });
      const at = new Date(now()).toISOString();
      const stored: StoredStory = {
        externalId: story.externalId,
        revision: story.revision,
        sha256: hash,
        status: "published",
        path: present?.path ?? pathOf(story.headline, story.language, story.externalId),
        advisory: story.advisory,
        publishedAt: present?.publishedAt ?? at,
        updatedAt: at,
        story,
      };
      store.put(stored);
      const { revision, advisory } = stored;
      store.addRevision(stored, { revision, sha256: hash, act, advisory, by: c.get("user").name, at });
      return { status: present ? 200 : 201, json: record(stored) };
    }),
  );

  routes.post("/:id/withdraw", (c) =>
    once(c, (body) => {
      const read = WithdrawStory.safeParse(body);
      if (!read.success) return problem(422, "advisoryMissing", "A withdrawal says why.", { field: "advisory" });
      const present = store.byId(c.req.param("id"));
      if (!present) return problem(404, "notFound", "There is no such story.");
      const withdrawn: StoredStory = {
        ...present,
        status: "withdrawn",
        advisory: read.data.advisory,
        updatedAt: new Date(now()).toISOString(),
      };
      store.put(withdrawn);
      const { revision, sha256: hash, advisory, updatedAt: at } = withdrawn;
      store.addRevision(withdrawn, { revision, sha256: hash, act: "withdraw", advisory, by: c.get("user").name, at });
      return { status: 200, json: record(withdrawn) };
    }),
  );

  routes.post("/:id/unpublish", (c) =>
    once(c, (body) => {
      const read = UnpublishStory.safeParse(body);
      if (!read.success) return problem(422, "invalid", "The reason is too long.", { field: "reason" });
      const present = store.byId(c.req.param("id"));
      if (!present) return problem(404, "notFound", "There is no such story.");
      const at = new Date(now()).toISOString();
      const draft: StoredStory = { ...present, status: "draft", updatedAt: at };
      store.put(draft);
      const { revision, sha256: hash } = draft;
      const { reason } = read.data;
      store.addRevision(draft, {
        revision,
        sha256: hash,
        act: "unpublish",
        advisory: reason,
        by: c.get("user").name,
        at,
      });
      return { status: 200, json: record(draft) };
    }),
  );

  routes.get("/:id", (c) => {
    const present = store.byId(c.req.param("id"));
    if (!present) return c.json(problem(404, "notFound", "There is no such story.").json, 404);
    return c.json(record(present));
  });

  routes.get("/:id/revisions", (c) => {
    const id = c.req.param("id");
    if (!store.byId(id)) return c.json(problem(404, "notFound", "There is no such story.").json, 404);
    return c.json({ revisions: store.revisions(id) });
  });

  routes.get("/:id/content", (c) => {
    const present = store.byId(c.req.param("id"));
    if (!present) return c.json(problem(404, "notFound", "There is no such story.").json, 404);
    c.header("etag", `"${present.sha256}"`);
    return c.json({ record: record(present), story: present.story });
  });

  routes.get("/", (c) => {
    const number = (name: string, fallback: number, most: number): number =>
      Math.min(most, Math.max(0, Math.trunc(Number(c.req.query(name) ?? fallback)) || 0));
    const text = (c.req.query("text") ?? "").slice(0, 200);
    const stories = store.list(number("limit", 50, 200), number("offset", 0, 1_000_000), text);
    const entry = (one: StoredStory) => ({ ...record(one), headline: one.story.headline });
    return c.json({ total: store.count(), stories: stories.map(entry) });
  });

  function precondition(c: Context, present: StoredStory | undefined): Answer | undefined {
    const wanted = c.req.header("if-match");
    if (wanted === undefined && c.req.header("if-none-match") !== "*") {
      return problem(428, "preconditionMissing", 'Send If-None-Match: * to create, or If-Match: "revision" to update.');
    }
    const current = present && { current: record(present) };
    if (wanted === undefined) {
      return present && problem(412, "exists", "The story is there already.", current);
    }
    // a desk names the revision it left there, or the hash of the very text that somebody has looked at
    const matches = present && [present.revision, present.sha256].some((one) => wanted === `"${one}"`);
    return matches
      ? undefined
      : problem(412, "changed", "The story has another revision than the sender thinks.", current);
  }
  return routes;
}

function missingMedia(store: CmsStore, { story }: PutStory): string | undefined {
  return story.body.root.children
    .flatMap((block) => {
      const known = knownBlock(block);
      return known?.type === "figure" && known.mediaId !== "" ? [known.mediaId] : [];
    })
    .find((id) => !store.media(id));
}

/** A readable address that never changes: words of the first headline and the end of the id. */
function pathOf(headline: string, language: string, id: string): string {
  const words = headline
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 80);
  return `/${language === "fr" ? "actualites" : "news"}/${words}-${id.slice(-12)}`;
}
