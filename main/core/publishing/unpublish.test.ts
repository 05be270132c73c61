import { expect, test } from "vitest";
import { withDesk, written } from "./desk.fixture.ts";

test("back to a draft: the page is gone without a notice, and publishing brings it back at its address", async () => {
  await withDesk(async (desk, site) => {
    const { id, rev } = await written(desk);
    const statusIs = (status: string) =>
      desk.until(async () => (await desk.call("stories.head", { id })).status === status);
    await desk.call("publishing.publish", { id, rev });
    await statusIs("published");
    const { publicUrl = "" } = await desk.call("stories.head", { id });
    expect((await desk.call("publishing.reach", { id })).places).toMatchObject([{ canUnpublish: true }]);

    await desk.call("publishing.unpublish", { id, reason: "Attend l’avis juridique" });
    await statusIs("draft");
    const page = await fetch(publicUrl);
    expect(page.status).toBe(404);
    expect(await page.text()).not.toContain("juridique");
    expect(await (await fetch(`${site}/sitemap.xml`)).text()).not.toContain(id.slice(-12));

    await desk.call("publishing.publish", { id, rev });
    await statusIs("published");
    const back = await fetch(publicUrl);
    expect(back.status).toBe(200);
    expect(await back.text()).not.toContain("juridique");
    expect((await desk.call("stories.head", { id })).publicUrl).toBe(publicUrl);
  });
});

test("a place that cannot do it is named, and nothing is queued", async () => {
  await withDesk(async (desk) => {
    const { id } = await written(desk);
    await expect(desk.call("publishing.unpublish", { id })).rejects.toMatchObject({ code: "publish.noDraft" });
    expect(await desk.call("publishing.deliveries", { storyId: id })).toEqual([]);
  });
});
