import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { body, crosshead, figure, paragraph, text, ticker } from "#shared/document/makeBody.ts";
import { mergeBodies } from "#shared/document/mergeBodies.ts";
import { bodyText } from "#shared/document/paragraphs.ts";
import { SiteOptions } from "#shared/domain/destination.ts";
import { newDeliveryId, newStoryId, type StoryId } from "#shared/domain/ids.ts";
import { PublishedStory } from "#shared/domain/publishedStory.ts";
import type { StoryContent } from "#shared/domain/story.ts";
import { WEBM } from "#shared/media/videos.fixture.ts";
import { storyContent } from "../../../store/store.fixture.ts";
import { freeze, publishedStory } from "../../freeze.ts";
import type { CmsAccess, Media, Outcome, Parcel } from "../adapter.ts";
import { callWp } from "./api.ts";
import { findPosts } from "./findPost.ts";
import { wordpressReading } from "./reading.ts";
import { accessAs, wordpressSites } from "./sites.fixture.ts";
import { wordpress } from "./wordpress.ts";

const PNG = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

const WHOLE = {
  headline: "L’usine d’Acme & Cie <rouvre> [enfin]",
  deck: "Après neuf jours.",
  dateline: "NANTES, 5 février (Reuters) -",
  provider: { name: "Reuters", at: "2025-02-05T13:34:00+01:00" },
  credits: [
    { role: "reporting", name: "Ana Moreau" },
    { role: "translating", name: "Flore Loiseau" },
  ],
  values: [{ ric: "GOOGL.O", name: "Alphabet A" }],
  body: body([
    paragraph([text("Alphabet "), ticker("GOOGL.O"), text(" dit que 5 < 6 & que <Corp> reste. [gallery]")]),
    crosshead("AUCUNE RÈGLE"),
    paragraph("« L’été », a-t-il dit -- \\ 2x4."),
  ]),
} as const;

const parcelOf = (
  storyId: StoryId,
  rev: number,
  change: Partial<StoryContent> = {},
  baseRev: number | undefined = rev > 1 ? rev - 1 : undefined,
): Parcel => {
  const content = storyContent({ ...WHOLE, credits: [...WHOLE.credits], values: [...WHOLE.values], ...change });
  const { json, sha256 } = freeze(publishedStory(storyId, rev, content, "Europe/Paris", { advisory: "" }));
  return {
    storyId,
    act: rev > 1 ? "update" : "publish",
    key: newDeliveryId(),
    payload: json,
    sha256,
    baseRev,
    media: [],
  };
};

const urlOf = (outcome: Outcome): string => (outcome.kind === "confirmed" && outcome.url) || "";

/** A page as a reader without an account gets it. */
async function page(url: string): Promise<{ status: number; html: string }> {
  const answer = await fetch(url, { redirect: "manual" });
  return { status: answer.status, html: await answer.text() };
}

async function postsOf(access: CmsAccess, storyId: StoryId) {
  const found = await findPosts(access, storyId);
  return found.kind === "posts" ? found.posts : [];
}

async function editByHand(access: CmsAccess, storyId: StoryId, change: object): Promise<void> {
  const found = await findPosts(access, storyId);
  const id = found.kind === "posts" ? found.posts[0]?.id : undefined;
  const answer = await callWp(access, { method: "POST", route: `/wp/v2/posts/${id}`, json: change });
  if (answer.kind !== "answer" || answer.status !== 200) throw new Error("the edit by hand failed");
}

describe.each(wordpressSites())("$name", (site) => {
  const editor = accessAs(site, "editor");

  test("a story stands on the site's own page with all its parts, and its twin is the same post", async () => {
    const parcel = parcelOf(newStoryId(), 1);
    const outcome = await wordpress.send(editor, parcel);
    expect(outcome).toMatchObject({ kind: "confirmed" });
    expect(outcome).not.toHaveProperty("loss");
    const { status, html } = await page(urlOf(outcome));
    expect(status).toBe(200);
    for (const part of [
      "information fournie par Reuters 05/02/2025 à 13:34",
      "par Ana Moreau",
      "NANTES, 5 février (Reuters) ",
      "5 &lt; 6 &amp;",
      "&lt;Corp&gt;",
      "AUCUNE RÈGLE",
      "version française Flore Loiseau",
      "Valeurs associées",
      "GOOGL.O",
      "[gallery]",
    ]) {
      expect(html.replaceAll("&#038;", "&amp;").replaceAll("&#91;", "["), part).toContain(part);
    }
    expect(await wordpress.send(editor, parcel)).toEqual(outcome);
    const found = await wordpress.lookUp(editor, parcel.storyId);
    expect(found).toMatchObject({ kind: "there", record: { revision: 1, sha256: parcel.sha256, status: "published" } });
  });

  test("a picture comes with caption, credit and alternative text, and only once", async () => {
    const mediaId = parcelOf(newStoryId(), 1).sha256;
    const media: Media[] = [{ mediaId, type: "image/png", content: Buffer.from(PNG, "base64") }];
    const picture = figure({
      mediaId,
      mediaType: "image/png",
      caption: "Le port",
      credit: "Exemple Photo",
      alt: "Un quai",
    });
    const storyId = newStoryId();
    const first = parcelOf(storyId, 1, { body: body([paragraph("Texte."), picture]) });
    const outcome = await wordpress.send(editor, { ...first, media });
    const { html } = await page(urlOf(outcome));
    expect(html).toMatch(/<img[^>]*alt="Un quai"/);
    expect(html).toMatch(/Le port.*\(Exemple Photo\)/s);
    const second = parcelOf(storyId, 2, { body: body([paragraph("Texte deux."), picture]) });
    expect(await wordpress.send(editor, { ...second, media })).toMatchObject({ kind: "confirmed" });
    const params = { slug: `depeche-${mediaId.slice(0, 32)}`, per_page: "20" };
    const items = await callWp(editor, { method: "GET", route: "/wp/v2/media", params });
    expect(items.kind === "answer" && (items.json as unknown[]).length).toBe(1);
  });

  test("a film comes as the site's own video block, plays when asked, and is read back as a film", async () => {
    const mediaId = createHash("sha256").update(WEBM).digest("hex");
    const media: Media[] = [{ mediaId, type: "video/webm", content: WEBM }];
    const film = figure({ mediaId, mediaType: "video/webm", caption: "Le bac", credit: "Exemple", alt: "Un bac" });
    const parcel = parcelOf(newStoryId(), 1, { body: body([paragraph("Texte."), film]) });
    const outcome = await wordpress.send(editor, { ...parcel, media });
    expect(outcome).toMatchObject({ kind: "confirmed" });
    expect(outcome).not.toHaveProperty("loss");
    const { html } = await page(urlOf(outcome));
    expect(html).toMatch(/<figure class="wp-block-video">\s*<video[^>]*\bcontrols\b/);
    const [, address = ""] = /<video[^>]*src="([^"]+)"/.exec(html) ?? [];
    expect((await fetch(address)).headers.get("content-type")).toBe("video/webm");
    const back = await wordpressReading.readBack(editor, { storyId: parcel.storyId }, "text");
    expect(JSON.stringify(back)).toContain("video/webm");
  });

  test("an update keeps the post, a withdrawal keeps its address and says why", async () => {
    const storyId = newStoryId();
    const first = await wordpress.send(editor, parcelOf(storyId, 1));
    const second = await wordpress.send(editor, parcelOf(storyId, 2, { body: body([paragraph("Un autre texte.")]) }));
    expect(second).toMatchObject({ kind: "confirmed", url: urlOf(first) });
    expect((await page(urlOf(first))).html).toContain("Un autre texte.");
    const payload = JSON.stringify({ advisory: "L’agence a retiré cette information." });
    const withdrawal: Parcel = { ...parcelOf(storyId, 2), act: "withdraw", payload, sha256: "w".repeat(64) };
    expect(await wordpress.send(editor, withdrawal)).toMatchObject({ kind: "confirmed", url: urlOf(first) });
    const { status, html } = await page(urlOf(first));
    expect(status).toBe(200);
    expect(html).toContain("L’agence a retiré cette information.");
    expect(html).not.toContain("Un autre texte.");
    expect(await wordpress.send(editor, withdrawal)).toMatchObject({ kind: "confirmed" });
  });

  test("what somebody changed on the site is never written over", async () => {
    const storyId = newStoryId();
    await wordpress.send(editor, parcelOf(storyId, 1));
    await editByHand(editor, storyId, { title: "Un titre à la main" });
    const clash = await wordpress.send(editor, parcelOf(storyId, 2));
    expect(clash).toMatchObject({ kind: "conflict", error: { code: "cms.conflict" } });
    const found = await findPosts(editor, storyId);
    expect(found.kind === "posts" && found.posts[0]?.title.raw).toBe("Un titre à la main");
  });

  test("what nobody touched reads back as it was printed, and an edit by hand is the only difference", async () => {
    const storyId = newStoryId();
    const mediaId = parcelOf(newStoryId(), 1).sha256;
    const media: Media[] = [{ mediaId, type: "image/png", content: Buffer.from(PNG, "base64") }];
    const picture = figure({
      mediaId,
      mediaType: "image/png",
      caption: "Le port",
      credit: "Exemple Photo",
      alt: "Un quai",
    });
    const parcel = parcelOf(storyId, 1, { body: body([...WHOLE.body.root.children, picture]) });
    await wordpress.send(editor, { ...parcel, media });
    const story = PublishedStory.parse(JSON.parse(parcel.payload));
    const ours = wordpressReading.printed(story);
    const read = await wordpressReading.readBack(editor, { storyId }, "text");
    if (read.kind !== "there") throw new Error("the post is there");
    expect(read).toMatchObject({ storyId, isPublic: true, language: "fr" });
    expect({ ...read.text, body: undefined }).toEqual({ ...ours, body: undefined });
    expect(mergeBodies(ours.body, ours.body, read.text.body).map(({ kind }) => kind)).toEqual(
      ours.body.root.children.map(() => "same"),
    );
    const found = await findPosts(editor, storyId);
    const raw = (found.kind === "posts" && found.posts[0]?.content.raw) || "";
    await editByHand(editor, storyId, { content: raw.replace("L’été", "L’hiver") });
    const again = await wordpressReading.readBack(editor, { storyId }, "text");
    if (again.kind !== "there") throw new Error("the post is there");
    const kinds = mergeBodies(ours.body, ours.body, again.text.body).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind !== "same")).toEqual(["theirs"]);
    const over = again.seen;
    await editByHand(editor, storyId, { title: "Encore un autre titre" });
    const second = parcelOf(storyId, 2);
    expect(await wordpress.send(editor, { ...second, over })).toMatchObject({ kind: "conflict" });
    const last = await wordpressReading.readBack(editor, { storyId }, "text");
    if (last.kind !== "there") throw new Error("the post is there");
    expect(await wordpress.send(editor, { ...second, over: last.seen })).toMatchObject({ kind: "confirmed" });
  });

  test("instruments become tags, the category and the author are the site's, and what the account may not is told", async () => {
    const storyId = newStoryId();
    const access = { ...editor, site: SiteOptions.parse({ category: "Marchés & Cie" }) };
    const signed = { credits: [{ role: "reporting" as const, name: "Author Person" }] };
    const outcome = await wordpress.send(access, parcelOf(storyId, 1, signed));
    expect(outcome).toMatchObject({ kind: "confirmed" });
    expect(outcome).not.toHaveProperty("loss");
    const { html } = await page(urlOf(outcome));
    expect(html).toMatch(/rel="tag"[^>]*>Alphabet A</);
    expect(html).not.toContain("par Author Person");
    const [post] = await postsOf(editor, storyId);
    const terms = await callWp(editor, { method: "GET", route: `/wp/v2/categories/${post?.categories[0]}` });
    expect(terms).toMatchObject({ json: { name: "Marchés &amp; Cie" } });
    const users = await callWp(editor, { method: "GET", route: `/wp/v2/users/${post?.author}` });
    expect(users).toMatchObject({ json: { name: "Author Person" } });

    const [own] = (post?.tags ?? []).slice(-1);
    const byHand = await callWp(editor, { method: "POST", route: "/wp/v2/tags", json: { name: `main ${storyId}` } });
    const added = byHand.kind === "answer" ? (byHand.json as { id: number }).id : 0; // WordPress answers with the tag
    await callWp(editor, {
      method: "POST",
      route: `/wp/v2/posts/${post?.id}`,
      json: { tags: [...(post?.tags ?? []), added] },
    });
    const second = parcelOf(storyId, 2, { ...signed, values: [{ ric: "AAPL.O", name: "Apple" }] });
    expect(await wordpress.send(access, second)).toMatchObject({ kind: "confirmed" });
    const [after] = await postsOf(editor, storyId);
    expect(after?.tags).toContain(added);
    expect(after?.tags).toHaveLength(3);
    expect(own).toBeDefined();

    const author = { ...accessAs(site, "author"), site: SiteOptions.parse({ category: `Nouvelle ${storyId}` }) };
    expect(await wordpress.send(author, parcelOf(newStoryId(), 1))).toMatchObject({
      kind: "confirmed",
      loss: { code: "cms.dropped", detail: { parts: "category" } },
    });
  });
  test("a signature stands as the account that the desk has chosen; one that is gone gives way to a like name", async () => {
    const editor = accessAs(site, "editor");
    const listed = await wordpress.users?.(editor);
    if (listed?.kind !== "users") throw new Error("an editor sees who writes");
    const user = listed.users.find(({ name }) => name === "Author Person");
    if (!user) throw new Error("the site has this account");
    const authorAs = async (signature: string, id: string): Promise<unknown> => {
      const authors = [{ signature: "Ana MOREAU", user: { id, name: user.name } }];
      const storyId = newStoryId();
      const credits = [{ role: "reporting" as const, name: signature }];
      const access = { ...editor, site: SiteOptions.parse({ authors }) };
      expect(await wordpress.send(access, parcelOf(storyId, 1, { credits }))).toMatchObject({ kind: "confirmed" });
      const found = await findPosts(editor, storyId);
      const post = found.kind === "posts" ? found.posts[0] : undefined;
      const isInText = post?.content.raw.includes(`par ${signature}`);
      return [String(post?.author) === user.id, isInText];
    };
    expect(await authorAs("Ana Moreau", user.id)).toEqual([true, false]);
    expect(await authorAs("Ana Moreau", "987654")).toEqual([false, true]);
    expect(await authorAs("Author Person", "987654")).toEqual([true, false]);
  });

  test("a deck that somebody changed alone is a clash too", async () => {
    const storyId = newStoryId();
    await wordpress.send(editor, parcelOf(storyId, 1));
    await editByHand(editor, storyId, { excerpt: "Un autre chapô." });
    expect(await wordpress.send(editor, parcelOf(storyId, 2))).toMatchObject({ kind: "conflict" });
  });

  test("a post that was written on the site is found, taken in and published back onto the same address", async () => {
    const made = await callWp(editor, {
      method: "POST",
      route: "/wp/v2/posts",
      json: {
        title: "Un article du site & de sa rédaction",
        content: "<!-- wp:paragraph -->\n<p>Premier <strong>paragraphe</strong>.</p>\n<!-- /wp:paragraph -->",
        status: "publish",
      },
    });
    if (made.kind !== "answer") throw new Error("the site answers");
    const { id, link } = made.json as { id: number; link: string }; // WordPress answers with the post
    const listed = await wordpressReading.list(editor, "rédaction");
    expect(listed).toMatchObject({ kind: "list", entries: [{ remoteId: String(id), isPublic: true }] });
    const read = await wordpressReading.readBack(editor, { remoteId: String(id) }, "all");
    if (read.kind !== "there") throw new Error("the post is there");
    expect(read.text.headline).toBe("Un article du site & de sa rédaction");
    expect(bodyText(read.text.body)).toBe("Premier paragraphe.");
    const storyId = newStoryId();
    const outcome = await wordpress.send(editor, { ...parcelOf(storyId, 1), over: read.seen });
    expect(outcome).toMatchObject({ kind: "confirmed", url: link });
    expect(await wordpress.lookUp(editor, storyId)).toMatchObject({
      kind: "there",
      record: { revision: 1, url: link },
    });
  });

  test("a post that somebody deleted is not made anew, and one on another revision is told", async () => {
    const storyId = newStoryId();
    expect(await wordpress.send(editor, parcelOf(storyId, 2))).toMatchObject({ kind: "conflict", current: undefined });
    await wordpress.send(editor, parcelOf(storyId, 1));
    const clash = await wordpress.send(editor, parcelOf(storyId, 4, {}, 3));
    expect(clash).toMatchObject({ kind: "conflict", current: { revision: 1 } });
  });

  test("four publishes of one story at once leave one post", async () => {
    const storyId = newStoryId();
    const parcel = parcelOf(storyId, 1);
    const outcomes = await Promise.all([1, 2, 3, 4].map(() => wordpress.send(editor, parcel)));
    for (const { kind } of outcomes) expect(["confirmed", "unknown", "conflict"]).toContain(kind);
    // whoever is not sure looks it up, as the outbox does
    const after = await wordpress.send(editor, parcel);
    expect(after.kind).toBe("confirmed");
    const found = await findPosts(editor, storyId);
    expect(found.kind === "posts" && found.posts.length).toBe(1);
  });

  test("an author's account loses nothing without being told, and the next update still goes through", async () => {
    const author = accessAs(site, "author");
    const storyId = newStoryId();
    const outcome = await wordpress.send(author, parcelOf(storyId, 1));
    expect(outcome.kind).toBe("confirmed");
    expect(outcome).not.toHaveProperty("loss"); // everything is escaped, so the filter has nothing to take
    const second = parcelOf(storyId, 2, { body: body([paragraph("Deux.")]) });
    expect(await wordpress.send(author, second)).toMatchObject({ kind: "confirmed" });
  });

  test("wrong passwords, too few rights and places that are none are told apart before anything is sent", async () => {
    const wrong = { ...editor, secret: "abcd efgh ijkl mnop" };
    expect((await wordpress.send(wrong, parcelOf(newStoryId(), 1))).kind).toBe("auth");
    expect((await wordpress.lookUp(wrong, newStoryId())).kind).toBe("auth");
    expect((await wordpress.probe(wrong)).remarks.map(({ key }) => key)).toEqual(["badSecret"]);
    const contributor = await wordpress.probe(accessAs(site, "contributor"));
    expect(contributor.canPublish).toBe(false);
    expect(contributor.remarks.map(({ key }) => key)).toContain("noRight");
    const able = await wordpress.probe(editor);
    expect(able.canPublish).toBe(true);
    expect(able.remarks.map(({ key }) => key)).toContain(site.hasPlugin ? "plugin" : "noPlugin");
    expect((await wordpress.probe({ ...editor, url: "http://127.0.0.1:9" })).remarks[0]?.key).toBe("unreachable");
    expect(["auth", "needsPerson"]).toContain(
      (await wordpress.send(accessAs(site, "contributor"), parcelOf(newStoryId(), 1))).kind,
    );
  });
});
