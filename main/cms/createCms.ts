import { createHash, timingSafeEqual } from "node:crypto";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { CmsStore } from "./cmsStore.ts";
import { FORMAT_OF_FEED, feedItems, rssFeed, sitemap } from "./feed.ts";
import { mediaType } from "./mediaType.ts";
import openapi from "./openapi.json" with { type: "json" };
import { frontPage, missingPage, storyPage, withdrawnPage } from "./pages.ts";
import { sendMedia } from "./sendMedia.ts";
import { storyRoutes } from "./storyRoutes.ts";
import { STYLE } from "./style.ts";
import { type CmsEnv, type CmsUser, tokenRoutes } from "./tokenRoutes.ts";
import { siteLanguage } from "./words.ts";

const OWNER: CmsUser = { name: "Depeche", right: "owner" };
/** The sitemap protocol's own limit is 50,000; a page of them is answered in a tick. */
const MOST_IN_SITEMAP = 5000;
const MAX_BODY = 20 * 1024 * 1024;
const HEADERS = {
  "content-security-policy":
    "default-src 'none'; style-src 'self'; img-src 'self' data:; media-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-resource-policy": "same-origin",
};

export type CmsOptions = {
  readonly store: CmsStore;
  readonly token: string;
  /** The port the server listens on, known only after it does. */
  readonly port: () => number;
  readonly now: () => number;
};

/** The embedded CMS: the API under /api, the public pages at the root. */
export function createCms({ store, token, port, now }: CmsOptions): Hono {
  const app = new Hono();
  const hash = (text: string): Buffer => createHash("sha256").update(text).digest();
  const origin = (): string => `http://127.0.0.1:${port()}`;

  app.use(async (c, next) => {
    // a page elsewhere that renames its host to this machine must get nothing
    const host = c.req.header("host");
    if (host !== `127.0.0.1:${port()}` && host !== `localhost:${port()}`) return c.text("wrong host", 421);
    await next();
    for (const [name, value] of Object.entries(HEADERS)) c.res.headers.set(name, value);
  });

  const api = new Hono<CmsEnv>();
  api.use(async (c, next) => {
    if (c.req.path === "/api/openapi.json") return next();
    const sent = c.req.header("authorization") ?? "";
    const isOwner = timingSafeEqual(hash(sent), hash(`Bearer ${token}`));
    const user: CmsUser | undefined = isOwner ? OWNER : store.tokenOwner(sent.replace(/^Bearer /, ""));
    if (!user) return c.json({ code: "unauthorized", message: "The token is missing or wrong." }, 401);
    if (user.right === "read" && c.req.method !== "GET") {
      return c.json({ code: "forbidden", message: "This token may only read." }, 403);
    }
    c.set("user", user);
    c.header("cache-control", "no-store");
    return next();
  });
  api.use(
    bodyLimit({ maxSize: MAX_BODY, onError: (c) => c.json({ code: "tooLarge", message: "More than 20 MB." }, 413) }),
  );
  api.get("/health", (c) => {
    const { name, right } = c.get("user");
    return c.json({ name: "Depeche CMS", api: 1, now: new Date(now()).toISOString(), user: { name, right } });
  });
  api.get("/openapi.json", (c) => c.json(openapi));
  api.put("/media/:sha256", async (c) => {
    const id = c.req.param("sha256");
    const bytes = new Uint8Array(await c.req.arrayBuffer());
    const type = mediaType(bytes);
    // what it is decides, not what it is called
    if (type === undefined || type !== c.req.header("content-type"))
      return c.json(
        { code: "mediaType", message: "Only JPEG, PNG, WebP, GIF, MP4 and WebM.", field: "content-type" },
        415,
      );
    if (createHash("sha256").update(bytes).digest("hex") !== id)
      return c.json({ code: "hashMismatch", message: "The bytes do not have this hash." }, 422);
    store.putMedia(id, type, bytes);
    return c.json({ sha256: id, url: `${origin()}/media/${id}` });
  });
  api.route("/stories", storyRoutes({ store, now, origin }));
  api.route("/tokens", tokenRoutes(store, now));
  api.notFound((c) => c.json({ code: "notFound", message: "There is no such call." }, 404));
  app.route("/api", api);

  const visible = () => store.visible(60, now());
  app.get("/", (c) => c.html(frontPage(visible())));
  app.get("/actualites", (c) => c.html(frontPage(visible(), "fr")));
  app.get("/news", (c) => c.html(frontPage(visible(), "en")));
  app.get("/style.css", (c) => c.body(STYLE, 200, { "content-type": "text/css; charset=utf-8" }));
  app.get("/feed.ninjs.json", (c) => c.body(feedItems(visible(), origin()), 200, { "content-type": FORMAT_OF_FEED }));
  for (const language of ["fr", "en"] as const) {
    app.get(`/feed.${language}.rss`, (c) => {
      const own = visible().filter(({ story }) => siteLanguage(story.language) === language);
      return c.body(rssFeed(own, origin(), language), 200, { "content-type": "application/rss+xml; charset=utf-8" });
    });
  }
  app.get("/sitemap.xml", (c) => {
    const all = store.visible(MOST_IN_SITEMAP, now());
    const text = sitemap(all, origin(), (one) => store.others(one, now()));
    return c.body(text, 200, { "content-type": "application/xml; charset=utf-8" });
  });
  app.get("/robots.txt", (c) => c.text(`User-agent: *\nDisallow: /api/\nSitemap: ${origin()}/sitemap.xml\n`));
  app.get("/media/:sha256", (c) => {
    const media = store.media(c.req.param("sha256"));
    if (!media) return c.text("not found", 404);
    return sendMedia(c, media);
  });
  for (const section of ["/actualites/:name", "/news/:name"]) {
    app.get(section, (c) => {
      const stored = store.byPath(c.req.path);
      // before its hour a story is not there at all, not even as "forbidden"
      if (!stored || stored.status === "draft" || isEmbargoed(stored.story.embargoUntil, now()))
        return c.html(missingPage(), 404);
      return stored.status === "withdrawn"
        ? c.html(withdrawnPage(stored, visible()), 410)
        : c.html(
            storyPage(stored, {
              visible: visible(),
              origin: origin(),
              others: store.others(stored, now()),
              notes: store.revisions(stored.externalId),
            }),
          );
    });
  }
  app.notFound((c) => c.html(missingPage(), 404));
  return app;
}

const isEmbargoed = (until: string | undefined, now: number): boolean => until !== undefined && Date.parse(until) > now;
