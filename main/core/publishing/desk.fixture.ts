import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Call, CoreEvent } from "#shared/contract/index.ts";
import { body, crosshead, figure, paragraph, text, ticker } from "#shared/document/makeBody.ts";
import { AppError } from "#shared/domain/errors.ts";
import { newId } from "#shared/domain/ids.ts";
import type { Story } from "#shared/domain/story.ts";
import { serveCms } from "../../cms/serveCms.ts";
import { type Core, createCore } from "../createCore.ts";
import type { Host } from "../host.ts";

export const TOKEN = "token-of-the-test";

export const testHost: Host = {
  can: { pickFiles: false, safeSecrets: false, shell: "cli" },
  readSecret: async () => TOKEN,
  writeSecret: async () => undefined,
  pickFiles: async () => [],
  openExternal: async () => undefined,
};

export type Desk = {
  readonly core: Core;
  readonly call: Call;
  until(test: () => Promise<boolean>): Promise<void>;
  close(): Promise<void>;
};

/** A real core over a folder of its own, talking to the CMS at that address. */
export function openDesk(dir: string, apiUrl: string, now?: () => number, host: Host = testHost): Desk {
  const core = createCore({
    deskDir: join(dir, "desk"),
    samplesDir: resolve(import.meta.dirname, "../../samples"),
    version: "test",
    host,
    embeddedCms: { apiUrl, pageUrl: apiUrl },
    now,
  });
  const call = (async (method: string, input: unknown) => {
    const reply = await core.dispatch(method, input);
    if (!reply.ok) throw AppError.fromData(reply.error);
    return reply.value;
  }) as Call; // dispatch validated the answer against the method's schema
  return {
    core,
    call,
    // looks again at every event of the core, so that nothing sleeps
    until: async (test) => {
      if (await test()) return;
      await new Promise<void>((done, fail) => {
        const stop = core.subscribe((_: CoreEvent) => {
          test().then((yes) => {
            if (!yes) return;
            stop();
            done();
          }, fail);
        });
      });
    },
    close: () => core.close(),
  };
}

/** A folder, a CMS and a desk, taken away afterwards. */
export async function withDesk(
  work: (desk: Desk, site: string, dir: string) => Promise<void>,
  now?: () => number,
): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), "depeche-"));
  const cms = await serveCms(join(dir, "cms"), TOKEN, now);
  const site = `http://127.0.0.1:${cms.port}`;
  const desk = openDesk(dir, `${site}/api`, now);
  try {
    await work(desk, site, dir);
  } finally {
    await desk.close();
    await cms.close();
    rmSync(dir, { recursive: true });
  }
}

const PNG = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

/** A story with everything a page can show, saved and ready to be published. */
export async function written(
  desk: Desk,
  change: Partial<Story["content"]> = {},
): Promise<{ id: Story["head"]["id"]; rev: number }> {
  await desk.call("settings.save", { name: "Flore Loiseau", initials: "FL" });
  const { head, content } = await desk.call("stories.create", { language: "fr" });
  const picture = await desk.call("media.put", { name: "dot.png", base64: PNG });
  const saved = await desk.call("stories.save", {
    id: head.id,
    baseRev: head.rev,
    saveId: newId(),
    content: {
      ...content,
      headline: "Les laboratoires attendus à Paris",
      provider: { name: "Reuters", at: "2025-02-05T13:34:00+01:00" },
      body: body([
        paragraph([text("Des dirigeants d'Alphabet "), ticker("GOOGL.O"), text(" sont <attendus> & bienvenus.")]),
        crosshead("AUCUNE RÈGLE"),
        figure({
          mediaId: picture.mediaId,
          mediaType: picture.type,
          caption: "Le Grand Palais",
          credit: "Exemple Photo",
          alt: "Façade",
        }),
      ]),
      credits: [
        { role: "reporting", name: "Ana Moreau" },
        { role: "contributing", name: "Lise Petit" },
        { role: "translating", name: "Flore Loiseau" },
        { role: "editing", name: "Augustin Tur" },
      ],
      values: [
        {
          ric: "GOOGL.O",
          name: "Alphabet A",
          venue: "NASDAQ",
          quote: { price: "313.5400", currency: "USD", change: "-0.18", source: "typed" },
        },
      ],
      related: [
        {
          title: "Un port rouvre",
          provider: "AFP",
          at: "2025-12-27T19:37:00+01:00",
          teaser: "Les dockers…",
          url: "javascript:alert(1)",
        },
      ],
      ...change,
    },
  });
  return { id: saved.id, rev: saved.rev };
}

/** Whether so many deliveries of the story have been confirmed. */
export const confirmed = (desk: Desk, id: Story["head"]["id"], count: number) => async () =>
  (await desk.call("publishing.deliveries", { storyId: id })).filter((one) => one.state === "confirmed").length ===
  count;
