import { XmlDocument } from "libxml2-wasm";
import { describe, expect, test } from "vitest";
import { siteForTests, story } from "./cms.fixture.ts";

const { clock, site, api, put } = siteForTests();
const text = async (address: string): Promise<string> => (await fetch(address)).text();

/** @throws when it is not well-formed */
function names(xml: string, xpath: string, namespaces: Record<string, string> = {}): string[] {
  const parsed = XmlDocument.fromString(xml);
  const found = parsed.find(xpath, namespaces).map((node) => node.content);
  parsed.dispose();
  return found;
}

describe("what a page tells machines", () => {
  test("its address, its description, who wrote it and what was corrected", async () => {
    const one = story({
      headline: 'Halden & fils : "le rebond" </script><b>',
      deck: "Le chapô.",
      credits: [
        { role: "reporting", name: "Anna Kessler" },
        { role: "translating", name: "Claire Montel" },
      ],
    });
    await put(one);
    const fixed = { ...one, revision: 2, advisory: "Corrige le total." };
    const { json } = await put(fixed, { "if-match": '"1"' }, { act: "correct" });
    const html = await text(json.url);
    expect(html).toContain(`<link rel="canonical" href="${json.url}">`);
    expect(html).toContain('<meta name="description" content="Le chapô.">');
    expect(html).toContain('<meta property="og:type" content="article">');
    const data = JSON.parse(/<script type="application\/ld\+json">([^<]*)<\/script>/.exec(html)?.[1] ?? "");
    expect(data).toMatchObject({
      "@type": "NewsArticle",
      headline: one.headline,
      author: [{ name: "Anna Kessler" }],
      correction: { text: "Corrige le total." },
      mainEntityOfPage: json.url,
    });
    expect(Buffer.byteLength(html)).toBeLessThan(50_000);
  });

  test("a story and its translation point at each other, but not at what readers must not see", async () => {
    const sourceGuid = "urn:example:one-source";
    const french = await put(story({ headline: "Version française", sourceGuid }));
    expect(await text(french.json.url)).not.toContain("hreflang");
    const english = await put(story({ headline: "English version", language: "en", sourceGuid }));
    await put(story({ headline: "Deutsch", language: "de", sourceGuid, embargoUntil: "2027-01-01T12:00:00Z" }));
    const page = await text(french.json.url);
    expect(page).toContain(`<link rel="alternate" hreflang="en" href="${english.json.url}">`);
    expect(page).toContain(`<link rel="alternate" hreflang="fr" href="${french.json.url}">`);
    expect(page).toMatch(/Dans une autre langue<\/h2><ul><li><a [^>]*lang="en"[^>]*>English version/);
    expect(page).not.toContain("Deutsch");
    const links = names(await text(`${site()}/sitemap.xml`), "//x:link/@href", { x: "http://www.w3.org/1999/xhtml" });
    expect(links).toContain(english.json.url);
  });
});

test("feeds and the sitemap are well-formed, by language, and without what is withdrawn or under embargo", async () => {
  const shown = await put(story({ headline: "Montré & <b>gras</b>\u0007", provider: { name: "A & B" } }));
  await put(story({ headline: "Shown in English", language: "en" }));
  const gone = story({ headline: "Retiré" });
  await put(gone);
  await api(`/stories/${gone.externalId}/withdraw`, {
    method: "POST",
    headers: { "idempotency-key": "withdraw-of-test" },
    body: JSON.stringify({ advisory: "Erreur." }),
  });
  await put(story({ headline: "Plus tard", embargoUntil: "2027-01-01T12:00:00Z" }));
  const french = names(await text(`${site()}/feed.fr.rss`), "//item/title");
  expect(french).toContain("Montré & <b>gras</b>");
  expect(french.join()).not.toMatch(/Shown in English|Retiré|Plus tard/);
  expect(names(await text(`${site()}/feed.en.rss`), "//item/title")).toContain("Shown in English");
  const map = await text(`${site()}/sitemap.xml`);
  const addresses = names(map, "//s:loc", { s: "http://www.sitemaps.org/schemas/sitemap/0.9" });
  expect(addresses).toContain(shown.json.url);
  expect(map).not.toMatch(/retire-|plus-tard-/);
  expect(await text(`${site()}/robots.txt`)).toContain(`Sitemap: ${site()}/sitemap.xml`);
});

test("each state of a story is kept with who brought it; earlier corrections stay on the page", async () => {
  const one = story({ headline: "Première" });
  await put(one);
  await put({ ...one, revision: 2, advisory: "Corrige le nom." }, { "if-match": '"1"' }, { act: "correct" });
  clock.now += 3_600_000;
  const last = { ...one, revision: 3, advisory: "Ajoute le cours.", advisoryOf: "update" as const };
  const { json } = await put(last, { "if-match": '"2"' }, { act: "update" });
  const { revisions } = await (await api(`/stories/${one.externalId}/revisions`)).json();
  expect(revisions.map(({ act, by, advisory }: Record<string, string>) => [act, by, advisory])).toEqual([
    ["update", "Depeche", "Ajoute le cours."],
    ["correct", "Depeche", "Corrige le nom."],
    ["publish", "Depeche", ""],
  ]);
  const page = await text(json.url);
  expect(page).toContain("<strong>Mise à jour</strong> Ajoute le cours.");
  expect(page).toMatch(
    /Corrections et mises à jour précédentes<\/h2><ul><li><time [^>]*>[^<]*11[:h]00[^<]*<\/time> Corrige le nom\./,
  );
  expect((await api("/stories/none/revisions")).status).toBe(404);
});

test("another program gets a token of its own, with its right, and loses it", async () => {
  const hand = (value: unknown, token?: string): Promise<Response> =>
    api("/tokens", { method: "POST", body: JSON.stringify(value) }, token);
  const writer = await (await hand({ name: "Passerelle", right: "write" })).json();
  const reader = await (await hand({ name: "Écran", right: "read" })).json();
  const one = story();
  expect((await put(one, {}, {}, reader.token)).status).toBe(403);
  expect((await put(one, {}, {}, writer.token)).status).toBe(201);
  const { revisions } = await (await api(`/stories/${one.externalId}/revisions`, {}, reader.token)).json();
  expect(revisions).toMatchObject([{ by: "Passerelle" }]);
  expect((await hand({ name: "Mine", right: "write" }, writer.token)).status).toBe(403);
  expect((await hand({ name: "Mine", right: "owner" })).status).toBe(422);
  const listed = await (await api("/tokens")).text();
  expect(listed).toContain("Passerelle");
  expect(listed).not.toContain(writer.token);
  expect((await api(`/tokens/${writer.id}`, { method: "DELETE" })).status).toBe(204);
  expect((await put(story(), {}, {}, writer.token)).status).toBe(401);
});
