import { expect, test } from "vitest";
import { storyArticleHtml } from "#shared/document/storyArticle.ts";
import { type DestinationConfig, DropFormat } from "#shared/domain/destination.ts";

import { newId, newStoryId } from "#shared/domain/ids.ts";
import { storyContent } from "../store/store.fixture.ts";
import { fileOf, wireItemOf } from "./adapters/folder/droppedItem.ts";
import { withDesk, written } from "./desk.fixture.ts";
import { publishedStory } from "./freeze.ts";

const NOW = "2026-03-05T10:00:00.000Z";

const corrected = (headlineTag: DestinationConfig["headlineTag"]) =>
  publishedStory(
    newStoryId(),
    2,
    storyContent({ headline: "L’usine rouvre" }),
    "Europe/Paris",
    { advisory: "Corrige le nom.", of: "correct" },
    { tickers: "code", instrumentUrl: "", headlineTag },
  );

test.each(DropFormat.options)("a correction wears its tag in a file of %s, where the place asks for it", (format) => {
  const file = (tag: DestinationConfig["headlineTag"]): string =>
    fileOf(wireItemOf(corrected(tag), "correct", NOW), format).text;
  expect(file("prefix")).toMatch(/RECTIFICATIF-L.{1,8}usine rouvre/u);
  expect(file("suffix")).toMatch(/usine rouvre \(RECTIFICATIF\)/u);
  expect(file("none")).not.toContain("RECTIFICATIF");
});

test("the page's headline wears it too", () => {
  const html = storyArticleHtml(corrected("prefix"), { mediaUrl: () => undefined });
  expect(html).toContain("<h1>RECTIFICATIF-L’usine rouvre</h1>");
});

test("updates are counted at each place; the writer's own headline stays as it is", async () => {
  await withDesk(async (desk) => {
    const [{ hasSecret: _, isEmbedded: __, canUnpublish: ___, ...place }] = (await desk.call(
      "settings.destinations",
      {},
    )) as [DestinationConfig & { hasSecret: boolean; isEmbedded: boolean; canUnpublish: boolean }];
    await desk.call("settings.saveDestination", { destination: { ...place, headlineTag: "prefix" } });
    const { id, rev } = await written(desk, { headline: "Le port rouvre" });
    let last = rev;
    const printed: (string | undefined)[] = [];
    for (const deck of ["", "Un.", "Deux."]) {
      const { content } = await desk.call("stories.open", { id });
      const saved = await desk.call("stories.save", {
        id,
        baseRev: last,
        saveId: newId(),
        content: { ...content, deck },
      });
      last = saved.rev;
      await desk.call("publishing.publish", { id, rev: last });
      await desk.until(async () => (await desk.call("stories.head", { id })).publishedRev === last);
      const { publicUrl = "" } = await desk.call("stories.head", { id });
      printed.push(/<h1>(.*?)<\/h1>/.exec(await (await fetch(publicUrl)).text())?.[1]);
    }
    expect(printed).toEqual(["Le port rouvre", "ACTUALISATION 1-Le port rouvre", "ACTUALISATION 2-Le port rouvre"]);
    expect((await desk.call("stories.open", { id })).content.headline).toBe("Le port rouvre");
  });
});
