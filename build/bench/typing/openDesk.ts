import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type DeskLine, openLine } from "../../../e2e/deskLine.ts";
import { startDeskProcess } from "../../../e2e/deskProcess.ts";
import { body, crosshead, paragraph } from "../../../shared/document/makeBody.ts";
import { paragraphsOf } from "../../../shared/document/paragraphs.ts";
import { newId } from "../../../shared/domain/ids.ts";
import { english, french } from "../marketCopy.ts";

/** A block of the measured story: a paragraph or, before each dozen of them, a crosshead. */
export type MeasuredBlock = { readonly kind: "p" | "h"; readonly text: string };

/** The measured story: the same text for every editor. */
export function measuredBlocks(words: number): MeasuredBlock[] {
  const perParagraph = french(1).split(" ").length;
  return Array.from({ length: Math.round(words / perParagraph) }, (_, place): MeasuredBlock[] => [
    ...(place % 12 === 0 ? [{ kind: "h", text: `Le point numéro ${place}` } as const] : []),
    { kind: "p", text: french(place + 10) },
  ]).flat();
}

export type BenchDesk = {
  readonly url: string;
  readonly line: DeskLine;
  /** Makes a translation of so many words beside its source. @returns its id */
  makeStory(words: number): Promise<string>;
  stop(): Promise<void>;
};

/** The desk as it is shipped, on a folder of its own, with everything on that a new desk has on. */
export async function openDesk(): Promise<BenchDesk> {
  const dir = mkdtempSync(join(tmpdir(), "depeche-bench-"));
  const running = await startDeskProcess(dir);
  const line = await openLine(running.url);
  await line.call("settings.save", { name: "Claire Montel", initials: "CM" });
  return {
    url: running.url,
    line,
    makeStory: async (words) => {
      const blocks = measuredBlocks(words);
      const source = blocks.map(({ kind, text }, place) =>
        kind === "h" ? text : english(placeOf(blocks, place) + 10),
      );
      const guid = `urn:example:typing:${newId()}`;
      await line.call("wire.importFiles", { files: [{ name: "story.json", base64: ninjs(guid, source) }] });
      const { rows } = await line.call("wire.list", { limit: 1 });
      const wireItemId = rows[0]?.id;
      if (!wireItemId) throw new Error("the bench's story did not arrive on the wire");
      const { head, content } = await line.call("stories.translate", { wireItemId, language: "fr" });
      const { content: wire } = await line.call("wire.open", { id: wireItemId });
      const written = blocks.map(({ kind, text }) => (kind === "h" ? crosshead(text) : paragraph(text)));
      await line.call("stories.save", {
        id: head.id,
        baseRev: head.rev,
        saveId: newId(),
        // as a translation is that was written at the desk: every paragraph knows its source
        content: {
          ...content,
          headline: "Les actions reculent",
          body: body(written),
          pairs: written.map((block, place) => ({
            source: [paragraphsOf(wire.body)[place]?.paragraphId ?? ""],
            target: [paragraphsOf(body([block]))[0]?.paragraphId ?? ""],
            item: wireItemId,
          })),
        },
      });
      return head.id;
    },
    stop: async () => {
      await line.close();
      await running.stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

const placeOf = (blocks: readonly MeasuredBlock[], place: number): number =>
  blocks.slice(0, place).filter(({ kind }) => kind === "p").length;

function ninjs(guid: string, paragraphs: readonly string[]): string {
  const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const item = {
    uri: guid,
    type: "text",
    version: "1",
    versioncreated: "2025-02-05T12:34:00Z",
    language: "en",
    headline: "Shares fall",
    body_xhtml: paragraphs.map((text) => `<p>${escaped(text)}</p>`).join(""),
  };
  return Buffer.from(JSON.stringify(item)).toString("base64");
}
