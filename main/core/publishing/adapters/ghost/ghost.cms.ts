import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { body, figure, paragraph } from "#shared/document/makeBody.ts";
import { SiteOptions } from "#shared/domain/destination.ts";
import { newStoryId, type StoryId } from "#shared/domain/ids.ts";
import { WEBM } from "#shared/media/videos.fixture.ts";
import type { CmsAccess } from "../adapter.ts";
import { contractParcel } from "../contract.fixture.ts";
import { callGhost } from "./api.ts";
import { ghost } from "./ghost.ts";
import { findPosts } from "./posts.ts";
import { ghostSite } from "./site.fixture.ts";

const PNG = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
const site = ghostSite();

async function postOf(access: CmsAccess, storyId: StoryId) {
  const found = await findPosts(access, storyId);
  const post = found.kind === "posts" ? found.posts[0] : undefined;
  if (!post) throw new Error("the post is there");
  return post;
}

describe.runIf(site)("Ghost", () => {
  const access: CmsAccess = site ?? { url: "", user: "", secret: "", format: "ninjs" };

  test("readers see every part on the site's own page, markup of the text is text", async () => {
    const outcome = await ghost.send(access, contractParcel(newStoryId(), 1));
    const url = outcome.kind === "confirmed" ? (outcome.url ?? "") : "";
    const html = await (await fetch(url)).text();
    for (const part of [
      "par Ana Moreau",
      "NANTES, 5 février (Reuters)",
      "AUCUNE RÈGLE",
      "&lt;Corp&gt;",
      "Valeurs associées",
    ])
      expect(html).toContain(part);
  });

  test("a picture comes once, with caption and credit, and stays through an update", async () => {
    const storyId = newStoryId();
    const mediaId = contractParcel(newStoryId(), 1).sha256;
    const media = [{ mediaId, type: "image/png", content: Buffer.from(PNG, "base64") }];
    const picture = figure({ mediaId, mediaType: "image/png", caption: "Le port", credit: "Exemple", alt: "Un quai" });
    const text = body([paragraph("Texte."), picture]);
    expect(await ghost.send(access, { ...contractParcel(storyId, 1, { body: text }), media })).toMatchObject({
      kind: "confirmed",
    });
    const address = /src="([^"]*depeche-[^"]*)"/.exec((await postOf(access, storyId)).html)?.[1];
    expect(address).toBeDefined();
    await ghost.send(access, { ...contractParcel(storyId, 2, { body: text, headline: "Deux" }), media });
    const { html } = await postOf(access, storyId);
    expect(html).toContain(address);
    expect(html).toMatch(/alt="Un quai"/);
    expect(html).toContain("Exemple");
  });

  test("a film is uploaded as one, and stands on the page with its controls", async () => {
    const mediaId = createHash("sha256").update(WEBM).digest("hex");
    const film = figure({ mediaId, mediaType: "video/webm", caption: "Le bac", credit: "Exemple", alt: "Un bac" });
    const parcel = contractParcel(newStoryId(), 1, { body: body([paragraph("Texte."), film]) });
    const outcome = await ghost.send(access, { ...parcel, media: [{ mediaId, type: "video/webm", content: WEBM }] });
    expect(outcome).toMatchObject({ kind: "confirmed" });
    expect(outcome).not.toHaveProperty("loss");
    const { html } = await postOf(access, parcel.storyId);
    const [, address = ""] = /<video[^>]*src="([^"]+)"[^>]*controls/.exec(html) ?? [];
    expect((await fetch(address)).headers.get("content-type")).toBe("video/webm");
  });

  test("an edit in Ghost, of text or of the deck, is a clash; another's tag stays through an update", async () => {
    const storyId = newStoryId();
    await ghost.send(access, contractParcel(storyId, 1));
    const first = await postOf(access, storyId);
    const put = (fields: object, updated_at: string) =>
      callGhost(access, { method: "PUT", path: `posts/${first.id}/`, json: { posts: [{ ...fields, updated_at }] } });
    await put({ tags: [...first.tags.map(({ name }) => ({ name })), { name: "À la une" }] }, first.updated_at);
    expect(await ghost.send(access, contractParcel(storyId, 2, { headline: "Deux" }))).toMatchObject({
      kind: "confirmed",
    });
    const second = await postOf(access, storyId);
    expect(second.tags.map(({ name }) => name)).toEqual(expect.arrayContaining(["À la une", "Alphabet A", "#lang-fr"]));
    await put({ custom_excerpt: "Un autre chapô." }, second.updated_at);
    expect((await ghost.send(access, contractParcel(storyId, 3, { headline: "Trois" }))).kind).toBe("conflict");
  });

  test("a deck that Ghost is too short for is cut at a word and comes through; four publishes at once leave one post", async () => {
    const storyId = newStoryId();
    const parcel = contractParcel(storyId, 1, { deck: "Un mot de plus. ".repeat(40).trim() });
    const outcomes = await Promise.all([1, 2, 3, 4].map(() => ghost.send(access, parcel)));
    for (const { kind } of outcomes) expect(["confirmed", "unknown", "conflict"]).toContain(kind);
    expect((await ghost.send(access, parcel)).kind).toBe("confirmed");
    const found = await findPosts(access, storyId);
    expect(found.kind === "posts" && found.posts.length).toBe(1);
  });

  test("a signature stands as the member of the staff that the desk has chosen, and somebody who has left as nobody", async () => {
    const listed = await ghost.users?.(access);
    const user = listed?.kind === "users" ? listed.users[0] : undefined;
    if (!user) throw new Error("the site has an owner");
    const hasByline = async (id: string): Promise<boolean> => {
      const storyId = newStoryId();
      const authors = [{ signature: "Ána Moreau", user: { ...user, id } }];
      const place = { ...access, site: SiteOptions.parse({ authors }) };
      expect(await ghost.send(place, contractParcel(storyId, 1))).toMatchObject({ kind: "confirmed" });
      return (await postOf(access, storyId)).html.includes("par Ana Moreau");
    };
    expect(await hasByline(user.id)).toBe(false);
    expect(await hasByline("0".repeat(24))).toBe(true);
  });
});
