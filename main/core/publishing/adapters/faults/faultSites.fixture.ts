import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";
import type { DestinationConfig } from "#shared/domain/destination.ts";
import { serveCms } from "../../../../cms/serveCms.ts";
import { TOKEN } from "../../desk.fixture.ts";
import { askPosts } from "../ghost/posts.ts";
import { ghostSite } from "../ghost/site.fixture.ts";
import { accessAs, type Site, wordpressSites } from "../wordpress/sites.fixture.ts";
import { DECK, type SitePlan } from "./siteDesk.fixture.ts";

/** A real CMS that a story goes to through a line that fails. */
export type FaultSite = {
  readonly name: string;
  readonly adapter: DestinationConfig["adapter"];
  /** Where it listens on this machine. */
  readonly port: number;
  readonly user: string;
  readonly secret: string;
  /** What stands behind its origin in the address that a desk is given. */
  readonly path: string;
  /** How many requests an act takes at most. */
  readonly requests: number;
  /** Fails unless the site has the story once, in the right revision, or nothing of one that was withdrawn. */
  isRight(plan: SitePlan): Promise<void>;
};

/** The sites that there are: the embedded CMS always, Ghost where it was started. @returns them, and what ends the one started here */
export async function faultSites(): Promise<{ sites: FaultSite[]; close(): Promise<void> }> {
  const dir = mkdtempSync(join(tmpdir(), "depeche-cms-"));
  const embedded = await serveCms(dir, TOKEN);
  const ghost = ghostSite();
  return {
    sites: [
      ...wordpressSites().map(wordpress),
      embeddedCms(embedded.port),
      ...(ghost ? [ghostAt(ghost.url, ghost.secret)] : []),
    ],
    close: async () => {
      await embedded.close();
      rmSync(dir, { recursive: true });
    },
  };
}

type Post = { title: { raw: string }; excerpt: { raw: string }; status: string };

function wordpress(site: Site): FaultSite {
  const { user, secret } = accessAs(site, "editor");
  const authorization = `Basic ${Buffer.from(`${user}:${secret}`).toString("base64")}`;
  const found = async (words: string): Promise<Post[]> => {
    const query = `context=edit&status=any&per_page=50&search=${encodeURIComponent(words)}`;
    return (await fetch(`${site.url}/wp-json/wp/v2/posts?${query}`, { headers: { authorization } })).json();
  };
  return {
    name: site.name,
    adapter: "wordpress",
    requests: 7,
    port: Number(new URL(site.url).port),
    path: "",
    user,
    secret,
    isRight: async ({ headline, act }) => {
      const posts = await found(headline);
      if (act === "withdraw") return expect(posts).toEqual([]); // nothing of the story can be read any more
      expect(posts.map(({ title, status }) => [title.raw, status])).toEqual([[headline, "publish"]]);
      if (act === "update") expect(posts[0]?.excerpt.raw).toContain(DECK);
    },
  };
}

type Listed = { readonly id: string; readonly status: string; readonly headline: string; readonly url: string };

function embeddedCms(port: number): FaultSite {
  const origin = `http://127.0.0.1:${port}`;
  const headers = { authorization: `Bearer ${TOKEN}` };
  return {
    name: "the embedded CMS",
    adapter: "depeche",
    requests: 1,
    port,
    path: "/api",
    user: "",
    secret: TOKEN,
    isRight: async ({ headline, act }) => {
      const query = `limit=200&text=${encodeURIComponent(headline)}`;
      const answer = await fetch(`${origin}/api/stories?${query}`, { headers });
      const { stories } = (await answer.json()) as { stories: Listed[] };
      const shown = stories.filter((one) => one.headline === headline);
      const front = await (await fetch(origin)).text();
      if (act === "withdraw") {
        expect(shown.filter(({ status }) => status !== "withdrawn")).toEqual([]);
        expect(front).not.toContain(headline);
        return;
      }
      expect(shown.map(({ status }) => status)).toEqual(["published"]);
      const page = await (await fetch(shown[0]?.url ?? "")).text();
      if (act === "update") expect(page).toContain(DECK);
    },
  };
}

function ghostAt(url: string, secret: string): FaultSite {
  const access = { url, user: "", secret, format: "ninjs" as const };
  return {
    name: "Ghost",
    adapter: "ghost",
    requests: 4,
    port: Number(new URL(url).port),
    path: "",
    user: "",
    secret,
    isRight: async ({ headline, act }) => {
      const found = await askPosts(access, { filter: `title:'${headline}'`, limit: "50" });
      const posts = found.kind === "posts" ? found.posts : undefined;
      if (act === "withdraw") return expect(posts).toEqual([]); // its title gave way to a notice
      expect(posts?.map(({ status }) => status)).toEqual(["published"]);
      if (act === "update") expect(posts?.[0]?.custom_excerpt).toContain(DECK);
    },
  };
}
