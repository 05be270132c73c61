import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { z } from "zod";

const Article = z.object({
  external_id: z.string(),
  title: z.string(),
  html: z.string(),
  sha: z.string(),
  revision: z.number(),
  note: z.string().optional(),
});
export type Kept = z.infer<typeof Article> & { id: number; status: "published" | "withdrawn" | "draft"; url: string };

/** A small service with ids of its own, as somebody's in-house system has it. */
export async function startService(token: string) {
  const articles = new Map<number, Kept>();
  const seen: { method: string; path: string; body: string }[] = [];
  const app = new Hono();
  app.use(async (c, next) => {
    seen.push({ method: c.req.method, path: c.req.path, body: await c.req.text() });
    if (c.req.header("authorization") !== `Bearer ${token}`) return c.json({ error: "who are you?" }, 401);
    return next();
  });
  const urlOf = (id: number): string => `https://service.exemple/${id}`;
  app.get("/", (c) => c.json({ ok: true }));
  app.get("/articles", (c) =>
    c.json([...articles.values()].filter((one) => one.external_id === c.req.query("external_id"))),
  );
  app.post("/articles", async (c) => {
    const id = articles.size + 1;
    articles.set(id, { ...Article.parse(await c.req.json()), id, status: "published", url: urlOf(id) });
    return c.json(articles.get(id), 201);
  });
  app.put("/articles/:id", async (c) => {
    const id = Number(c.req.param("id"));
    if (!articles.has(id)) return c.json({ error: "none" }, 404);
    articles.set(id, { ...Article.parse(await c.req.json()), id, status: "published", url: urlOf(id) });
    return c.json(articles.get(id));
  });
  app.patch("/articles/:id/draft", (c) => {
    const one = articles.get(Number(c.req.param("id")));
    if (!one) return c.json({ error: "none" }, 404);
    articles.set(one.id, { ...one, status: "draft" });
    return c.json(articles.get(one.id));
  });
  app.delete("/articles/:id", (c) => {
    const one = articles.get(Number(c.req.param("id")));
    if (!one) return c.json({ error: "none" }, 404);
    articles.set(one.id, { ...one, status: "withdrawn" });
    return c.body(null, 204);
  });
  const { server, port } = await new Promise<{ server: ReturnType<typeof serve>; port: number }>((done) => {
    const started = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }, (info) =>
      done({ server: started, port: info.port }),
    );
  });
  return {
    url: `http://127.0.0.1:${port}`,
    articles,
    seen,
    close: () => new Promise((done) => server.close(done)),
  };
}
