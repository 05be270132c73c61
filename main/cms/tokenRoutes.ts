import { randomBytes } from "node:crypto";
import { Hono } from "hono";
import { NewToken } from "#shared/contract/cmsApi.ts";
import type { CmsStore } from "./cmsStore.ts";

export type CmsEnv = { Variables: { user: CmsUser } };

/** Who sends a request. The desk itself is the owner: only it hands out tokens. */
export type CmsUser = { readonly name: string; readonly right: "owner" | "write" | "read" };

/** Hands out, lists and takes back tokens for other programs. A token is shown once; only its hash is kept. */
export function tokenRoutes(store: CmsStore, now: () => number): Hono<CmsEnv> {
  const routes = new Hono<CmsEnv>();
  routes.use(async (c, next) => {
    if (c.get("user").right === "owner") return next();
    return c.json({ code: "forbidden", message: "Only the desk hands out tokens." }, 403);
  });
  routes.get("/", (c) => c.json({ tokens: store.tokens() }));
  routes.post("/", async (c) => {
    const read = NewToken.safeParse(await c.req.json().catch(() => undefined));
    if (!read.success) return c.json({ code: "invalid", message: "A token needs a name and a right." }, 422);
    const token = randomBytes(24).toString("base64url");
    const id = store.addToken(read.data, token, new Date(now()).toISOString());
    return c.json({ id, ...read.data, token }, 201);
  });
  routes.delete("/:id", (c) =>
    store.removeToken(Number(c.req.param("id")))
      ? c.body(null, 204)
      : c.json({ code: "notFound", message: "There is no such token." }, 404),
  );
  return routes;
}
