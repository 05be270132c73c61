import { expect, test } from "vitest";
import { newId } from "#shared/domain/ids.ts";
import { confirmed, TOKEN, withDesk, written } from "./desk.fixture.ts";

test("a published story stands on the public page with every part", async () => {
  await withDesk(async (desk, site) => {
    const { id, rev } = await written(desk);
    await desk.call("publishing.publish", { id, rev });
    await desk.until(confirmed(desk, id, 1));
    const { head } = await desk.call("stories.open", { id });
    expect(head.status).toBe("published");
    expect(head.publishedRev).toBe(rev);
    const html = await (await fetch(head.publicUrl ?? "")).text();
    for (const part of [
      "<h1>Les laboratoires attendus à Paris</h1>",
      "information fournie par Reuters 05/02/2025 à 13:34",
      "par Ana Moreau",
      '<span class="ric" data-ric="GOOGL.O">GOOGL.O</span>',
      "sont &lt;attendus&gt; &amp; bienvenus.",
      '<h2 class="crosshead">AUCUNE RÈGLE</h2>',
      "(Reportage Ana Moreau, avec Lise Petit, version française Flore Loiseau, édité par Augustin Tur)",
      "Valeurs associées",
      "313,5400 USD",
      "NASDAQ",
      "-0,18%",
      "À lire aussi",
      "27.12.2025 19:37",
      "Le Grand Palais",
      "(Exemple Photo)",
    ])
      expect(html).toContain(part);
    expect(html).not.toContain("javascript:");
    const picture = /src="(\/media\/[0-9a-f]{64})"/.exec(html)?.[1];
    expect((await fetch(site + picture)).headers.get("content-type")).toBe("image/png");
    expect(await (await fetch(site)).text()).toContain("Les laboratoires attendus à Paris");
    expect((await (await fetch(`${site}/feed.ninjs.json`)).json())[0].headlines[0].value).toBe(
      "Les laboratoires attendus à Paris",
    );
    const { html: preview } = await desk.call("publishing.preview", { id });
    expect(preview).toContain("313,5400 USD");
  });
});

test("pressing twice sends once; a new revision updates; a correction says so; a withdrawal takes the page away", async () => {
  await withDesk(async (desk, site) => {
    const { id, rev } = await written(desk);
    const [first] = await desk.call("publishing.publish", { id, rev });
    const [second] = await desk.call("publishing.publish", { id, rev });
    expect(second?.id).toBe(first?.id);
    await desk.until(confirmed(desk, id, 1));
    const { content } = await desk.call("stories.open", { id });
    const saved = await desk.call("stories.save", {
      id,
      baseRev: rev,
      saveId: newId(),
      content: { ...content, headline: "Titre corrigé" },
    });
    const [correction] = await desk.call("publishing.publish", {
      id,
      rev: saved.rev,
      act: "correct",
      advisory: "Corrige le titre",
    });
    expect(correction?.act).toBe("correct");
    await desk.until(confirmed(desk, id, 2));
    const { head } = await desk.call("stories.open", { id });
    const page = await (await fetch(head.publicUrl ?? "")).text();
    expect(page).toContain("Titre corrigé");
    expect(page).toContain("Corrige le titre");
    await desk.call("publishing.withdraw", { id, advisory: "Montant faux" });
    await desk.until(confirmed(desk, id, 3));
    const gone = await fetch(head.publicUrl ?? "");
    expect(gone.status).toBe(410);
    expect(await gone.text()).toContain("Montant faux");
    expect(await (await fetch(site)).text()).not.toContain("Titre corrigé");
    const list = await (await fetch(`${site}/api/stories`, { headers: { authorization: `Bearer ${TOKEN}` } })).json();
    expect(list.total).toBe(1);
  });
});

test("what may not leave does not", async () => {
  await withDesk(async (desk) => {
    const blank = await desk.call("stories.create", { language: "fr" });
    await expect(desk.call("publishing.publish", { id: blank.head.id, rev: 1 })).rejects.toMatchObject({
      code: "publish.blocked",
    });
    const { id, rev } = await written(desk, { embargo: { kind: "unreadable", text: "demain" } });
    await expect(desk.call("publishing.publish", { id, rev })).rejects.toMatchObject({ code: "publish.embargo" });
    expect(await desk.call("publishing.deliveries", {})).toEqual([]);
  });
});

test("a story under embargo waits at the desk and leaves when both clocks are past it", async () => {
  let now = Date.parse("2026-01-01T10:00:00Z");
  await withDesk(
    async (desk) => {
      const { id, rev } = await written(desk, { embargo: { kind: "until", at: "2026-01-01T12:00:00+01:00" } });
      const [held] = await desk.call("publishing.publish", { id, rev });
      expect(held?.state).toBe("held");
      expect((await desk.call("stories.open", { id })).head.status).toBe("scheduled");
      now = Date.parse("2026-01-01T11:00:01Z");
      await desk.until(confirmed(desk, id, 1));
    },
    () => now,
  );
});
