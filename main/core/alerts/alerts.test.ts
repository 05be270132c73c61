import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test, vi } from "vitest";
import { body, paragraph } from "#shared/document/makeBody.ts";
import { newId } from "#shared/domain/ids.ts";
import { StoryContent } from "#shared/domain/story.ts";
import { bareHost, openCore, type TestCore } from "../core.fixture.ts";

/** A NewsML-G2 item of our own, in the version and with the fields a test names. */
function item(change: {
  guid?: string;
  version?: number;
  headline?: string;
  slug?: string;
  at?: string;
  status?: string;
  signal?: string;
  embargo?: string;
  previous?: string;
  text?: string;
}): string {
  const {
    guid = "urn:ex:1",
    version = 1,
    headline = "Mill to close",
    slug = "MILL/",
    at = "2025-03-12T08:00:00Z",
  } = change;
  const { status = "usable", text = "The mill closes in May, its owner said." } = change;
  return `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="${guid}" version="${version}" xml:lang="en">
    <itemMeta><itemClass qcode="ninat:text"/><provider literal="Exemple Wire"/><versionCreated>${at}</versionCreated>
      ${change.embargo === undefined ? "" : `<embargoed>${change.embargo}</embargoed>`}
      <pubStatus qcode="stat:${status}"/>${change.signal ? `<signal qcode="${change.signal}"/>` : ""}
      ${change.previous ? `<link rel="irel:previousVersion" residref="${change.previous}"/>` : ""}
    </itemMeta>
    <contentMeta><language tag="en"/><headline>${headline}</headline><slugline>${slug}</slugline></contentMeta>
    <contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body>
      <p>${text}</p></body></html></inlineXML></contentSet></newsItem>`;
}

async function load(core: TestCore, xml: string): Promise<void> {
  const file = { name: "item.xml", base64: Buffer.from(xml).toString("base64") };
  const [report] = await core.call("wire.importFiles", { files: [file] });
  expect(report?.error).toBeUndefined();
}
const rows = async (core: TestCore) => (await core.call("wire.list", {})).rows;

/** A desk with a French story that stands on the first version. */
async function translated(): Promise<{ core: TestCore; id: Awaited<ReturnType<typeof start>> }> {
  const core = openCore();
  await load(core, item({}));
  return { core, id: await start(core) };
}
async function start(core: TestCore) {
  const [row] = await rows(core);
  if (!row) throw new Error("the wire is empty");
  const { head } = await core.call("stories.translate", { wireItemId: row.id, language: "fr" });
  return head.id;
}

test("versions of one guid settle by number, whatever order they come in", async () => {
  const core = openCore();
  await load(core, item({ version: 3, headline: "Third", at: "2025-03-12T10:00:00Z" }));
  await load(core, item({ version: 1, headline: "First" }));
  await load(core, item({ version: 2, headline: "Second", at: "2025-03-12T09:00:00Z" }));
  const [row, ...others] = await rows(core);
  expect(others).toEqual([]);
  expect(row).toMatchObject({ headline: "Third", version: 3, versions: 3 });
  const family = row && (await core.call("wire.family", { id: row.id }));
  expect(family?.map(({ headline }) => headline)).toEqual(["Third", "Second", "First"]);
});

test("a guid that names another as the one before it joins its family, also when that one comes later", async () => {
  const core = openCore();
  await load(core, item({ guid: "b", headline: "Update", at: "2025-03-12T10:00:00Z", previous: "a", slug: "X/" }));
  await load(core, item({ guid: "a", headline: "Base", slug: "Y/" }));
  await load(core, item({ guid: "c", headline: "Later", at: "2025-03-12T11:00:00Z", previous: "b", slug: "Z/" }));
  expect((await rows(core)).map(({ headline, versions }) => [headline, versions])).toEqual([["Later", 3]]);
});

test("a tagged version joins the story of its slug; tomorrow's report under the same slug does not", async () => {
  const core = openCore();
  await load(core, item({ guid: "a", headline: "Oil slips", slug: "OIL/" }));
  await load(
    core,
    item({ guid: "b", headline: "UPDATE 1-Oil slips", slug: "OIL/ (UPDATE 1)", at: "2025-03-12T12:00:00Z" }),
  );
  await load(core, item({ guid: "c", headline: "Oil gains", slug: "OIL/", at: "2025-03-13T08:00:00Z" }));
  await load(core, item({ guid: "d", headline: "UPDATE 1-Oil", slug: "OIL/ (UPDATE 1)", at: "2025-03-19T08:00:00Z" }));
  expect((await rows(core)).map(({ headline, versions }) => [headline, versions])).toEqual([
    ["UPDATE 1-Oil", 1],
    ["Oil gains", 1],
    ["UPDATE 1-Oil slips", 2],
  ]);
});

test("the first of a story that comes after its update joins it; one that is later, or of another story, does not", async () => {
  const core = openCore();
  const update = { headline: "UPDATE 1-Oil slips", slug: "OIL/ (UPDATE 1)", at: "2025-03-12T12:00:00Z" };
  await load(core, item({ guid: "b", ...update }));
  await load(core, item({ guid: "c", headline: "Oil gains", slug: "OIL/", at: "2025-03-13T08:00:00Z" }));
  await load(core, item({ guid: "a", headline: "Oil slips", slug: "OIL/", at: "2025-03-12T10:00:00Z" }));
  await load(core, item({ guid: "z", headline: "Oil steady", slug: "OIL/", at: "2025-03-12T06:00:00Z" }));
  expect((await rows(core)).map(({ headline, versions }) => [headline, versions])).toEqual([
    ["Oil gains", 1],
    ["UPDATE 1-Oil slips", 2],
    ["Oil steady", 1],
  ]);
});

test("a new version is unread again and says from which version the story was taken", async () => {
  const { core } = await translated();
  const [before] = await rows(core);
  if (before) await core.call("wire.markRead", { id: before.id });
  await load(core, item({ version: 2, at: "2025-03-12T09:00:00Z" }));
  expect((await rows(core))[0]).toMatchObject({ version: 2, read: false, takenVersion: 1 });
});

test("a star stays on a story when a new version comes, and narrows the wire to it", async () => {
  const core = openCore();
  await load(core, item({}));
  await load(core, item({ guid: "urn:ex:2", headline: "Other", slug: "OTHER/" }));
  const mill = (await rows(core)).find(({ guid }) => guid === "urn:ex:1");
  if (!mill) throw new Error("the wire is empty");
  await core.call("wire.save", { id: mill.id, saved: true });
  await load(core, item({ version: 2, headline: "Mill closed", at: "2025-03-12T09:00:00Z" }));
  const starred = (await core.call("wire.list", { saved: true })).rows;
  expect(starred.map(({ headline, saved }) => [headline, saved])).toEqual([["Mill closed", true]]);
  expect((await core.call("wire.open", { id: mill.id })).row.saved).toBe(true);
  await core.call("wire.save", { id: starred[0]?.id ?? mill.id, saved: false });
  expect((await core.call("wire.list", { saved: true })).total).toBe(0);
});

test("a plain update raises no alert; a correction does, once, and taking it puts the story on the new version", async () => {
  const { core, id } = await translated();
  await load(core, item({ version: 2, at: "2025-03-12T09:00:00Z", signal: "sig:update" }));
  expect(await core.call("alerts.list", {})).toEqual([]);
  const corrected = item({
    version: 3,
    headline: "CORRECTED-Mill to close",
    at: "2025-03-12T10:00:00Z",
    signal: "sig:correction",
  });
  await load(core, corrected);
  await load(core, corrected);
  const [alert, ...others] = await core.call("alerts.list", {});
  expect(others).toEqual([]);
  expect(alert).toMatchObject({ kind: "correction", storyId: id, wireHeadline: "CORRECTED-Mill to close" });
  expect((await core.call("stories.check", { id })).map(({ message }) => message)).toContain("check.sourceCorrected");
  if (alert) await core.call("alerts.handle", { id: alert.id, action: "takeSource" });
  expect((await core.call("stories.open", { id })).head.source).toMatchObject({ version: 3 });
  expect(await core.call("alerts.list", {})).toEqual([]);
  expect((await core.call("alerts.list", { all: true }))[0]?.handled).toMatchObject({ action: "takeSource" });
  expect((await rows(core))[0]?.takenVersion).toBeUndefined();
});

test.each([
  ["a kill", { status: "canceled", text: "" }],
  ["a headline that says so", { headline: "STORY WITHDRAWN-Mill to close" }],
])("%s blocks publishing until somebody answers, and ignoring it takes a reason", async (_, change) => {
  const { core, id } = await translated();
  await load(core, item({ version: 2, at: "2025-03-12T09:00:00Z", ...change }));
  const [alert] = await core.call("alerts.list", { storyId: id });
  expect(alert?.kind).toBe("withdrawal");
  const blocking = async () =>
    (await core.call("stories.check", { id }))
      .filter(({ check }) => check === "source-alerts")
      .map(({ severity }) => severity);
  expect(await blocking()).toEqual(["block"]);
  if (!alert) return;
  await expect(core.call("alerts.handle", { id: alert.id, action: "ignore" })).rejects.toMatchObject({
    code: "input.invalid",
  });
  await core.call("alerts.handle", { id: alert.id, action: "ignore", reason: "our own reporting stands" });
  expect(await blocking()).toEqual([]);
});

test("a kill under the number of the version itself counts, once, and loading the old file again does not undo it", async () => {
  const { core, id } = await translated();
  const [before] = await rows(core);
  if (before) await core.call("wire.markRead", { id: before.id });
  const killed = item({ status: "canceled", signal: "sig:correction", text: "" });
  await load(core, killed);
  await load(core, killed);
  await load(core, item({}));
  expect((await core.call("alerts.list", { all: true })).map(({ kind, storyId }) => [kind, storyId])).toEqual([
    ["withdrawal", id],
  ]);
  const [row] = await rows(core);
  expect(row).toMatchObject({ pubStatus: "canceled", read: false, versions: 1 });
  const text = row && (await core.call("wire.open", { id: row.id })).content.body;
  expect(JSON.stringify(text)).toContain("The mill closes in May");
});

test("a moved embargo is an alert; an old version that comes late is none", async () => {
  const { core } = await translated();
  await load(core, item({ version: 4, at: "2025-03-12T12:00:00Z", embargo: "2031-03-12T09:00:00Z" }));
  expect((await core.call("alerts.list", {})).map(({ kind }) => kind)).toEqual(["embargo"]);
  await load(core, item({ version: 2, at: "2025-03-12T09:00:00Z", signal: "sig:correction" }));
  expect(await core.call("alerts.list", {})).toHaveLength(1);
});

test("a version of another story cannot be taken", async () => {
  const { core, id } = await translated();
  await load(core, item({ guid: "urn:ex:2", slug: "OTHER/" }));
  const other = (await rows(core)).find(({ guid }) => guid === "urn:ex:2");
  if (!other) throw new Error("the other item is missing");
  await expect(core.call("stories.takeSource", { id, wireItemId: other.id })).rejects.toMatchObject({
    code: "input.invalid",
  });
});

test("a story put aside is left in peace", async () => {
  const { core, id } = await translated();
  await core.call("stories.spike", { id, spiked: true });
  await load(core, item({ version: 2, at: "2025-03-12T09:00:00Z", status: "canceled", text: "" }));
  expect(await core.call("alerts.list", {})).toEqual([]);
});

test("what waits for its embargo stops when the agency takes the source back", async () => {
  const secrets = { readSecret: async () => "secret" };
  const core = openCore({ host: bareHost(secrets), embeddedCms: { apiUrl: "http://127.0.0.1:9/api", pageUrl: "" } });
  await load(core, item({ embargo: "2031-03-12T09:00:00Z" }));
  const id = await start(core);
  const { content } = await core.call("stories.open", { id });
  const written = StoryContent.parse({ ...content, headline: "L'usine ferme", body: body([paragraph("Elle ferme.")]) });
  const { rev } = await core.call("stories.save", { id, baseRev: 1, saveId: newId(), content: written });
  const [held] = await core.call("publishing.publish", { id, rev });
  expect(held?.state).toBe("held");
  await load(core, item({ version: 2, at: "2025-03-12T09:00:00Z", status: "canceled", text: "" }));
  const [stopped] = await core.call("publishing.deliveries", { storyId: id });
  expect(stopped).toMatchObject({ state: "needsPerson", error: { code: "publish.sourceChanged" } });
  await expect(core.call("publishing.publish", { id, rev })).rejects.toMatchObject({ code: "publish.blocked" });
});

test("what was on its way is not sent again, by itself or by hand, until somebody has answered the alert", async () => {
  const sent: string[] = [];
  const cms = createServer((request, response) => {
    if (request.method === "PUT") sent.push(request.url ?? "");
    response.writeHead(request.method === "GET" ? 404 : 503, { "content-type": "application/json" });
    request.resume().once("end", () => response.end('{"code":"notFound","message":"Not here."}'));
  });
  await new Promise<void>((done) => cms.listen(0, "127.0.0.1", done));
  onTestFinished(() => void cms.close());
  const apiUrl = `http://127.0.0.1:${(cms.address() as AddressInfo).port}/api`;
  const secrets = { readSecret: async () => "secret" };
  const core = openCore({ host: bareHost(secrets), embeddedCms: { apiUrl, pageUrl: "" } });
  await load(core, item({}));
  const id = await start(core);
  const { content } = await core.call("stories.open", { id });
  const written = StoryContent.parse({ ...content, headline: "L'usine ferme", body: body([paragraph("Elle ferme.")]) });
  const { rev } = await core.call("stories.save", { id, baseRev: 1, saveId: newId(), content: written });
  await core.call("publishing.publish", { id, rev });
  await vi.waitFor(() => expect(sent).toHaveLength(1));
  await load(core, item({ version: 2, at: "2025-03-12T09:00:00Z", status: "canceled", text: "" }));
  const stopped = async () => {
    const [one] = await core.call("publishing.deliveries", { storyId: id });
    expect(one).toMatchObject({ state: "needsPerson", error: { code: "publish.sourceChanged" } });
    return one?.id ?? never();
  };
  const delivery = await vi.waitFor(stopped, { timeout: 10_000 });
  await core.call("publishing.retry", { id: delivery });
  await vi.waitFor(stopped, { timeout: 10_000 });
  expect(sent).toHaveLength(1);
  const [alert] = await core.call("alerts.list", {});
  await core.call("alerts.handle", { id: alert?.id ?? "", action: "ignore", reason: "confirmed by ourselves" });
  await core.call("publishing.retry", { id: delivery });
  await vi.waitFor(() => expect(sent).toHaveLength(2), { timeout: 10_000 });
});

const never = (): never => {
  throw new Error("there is no delivery");
};
