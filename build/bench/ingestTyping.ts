import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import type { Host } from "../../main/core/host.ts";
import { startCore } from "../../main/core/startCore.ts";
import type { Call, Channel } from "../../shared/contract/index.ts";
import { body, paragraph } from "../../shared/document/makeBody.ts";
import { at, timed } from "./timing.ts";
import { wireItems } from "./wireItems.ts";

const ITEMS = 5000;
/** Files of one call, as a watched folder gives them. */
const FILES = 50;
/** A save after so many keys. */
const KEYS_A_SAVE = 20;
const WORDS = 1000;

const host: Host = {
  can: { pickFiles: false, safeSecrets: false, shell: "cli" },
  readSecret: () => Promise.resolve(undefined),
  writeSecret: () => Promise.resolve(),
  pickFiles: () => Promise.resolve([]),
  openExternal: () => Promise.resolve(),
};

type Felt = { readonly keys: number[]; readonly saves: number[] };

/**
 * What a key and a save cost a client while the core, in its own thread, takes five thousand items in; beside the same
 * typing in the same desk when nothing arrives. A key is the client's own work on a paragraph; the screen's drawing is
 * not in it.
 */
export async function benchIngestTyping(): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), "depeche-bench-"));
  const core = await startCore({ deskDir: dir, samplesDir: dir, version: "0.0.0", host });
  const call = callerOver(core.connect());
  try {
    const { head, content } = await call("stories.create", { language: "fr" });
    let baseRev = head.rev;
    let text = "marché ".repeat(WORDS);
    const key = (): void => {
      text = `${text.slice(0, 500)}x${text.slice(501)}`;
      const words = text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
      if (words + JSON.stringify(text).length === 0) throw new Error("the text is gone");
    };
    const save = async (): Promise<void> => {
      const saved = { ...content, body: body([paragraph(text)]) };
      const { rev } = await call("stories.save", {
        id: head.id,
        baseRev,
        saveId: crypto.randomUUID(),
        content: saved,
      });
      baseRev = rev;
    };
    const typeUntil = async (isOver: () => boolean): Promise<Felt> => {
      const felt: Felt = { keys: [], saves: [] };
      while (!isOver()) {
        for (let count = 0; count < KEYS_A_SAVE; count++) {
          felt.keys.push(timed(key));
          await setImmediate();
        }
        const start = performance.now();
        await save();
        felt.saves.push(performance.now() - start);
      }
      return felt;
    };
    const files = wireItems(ITEMS, 100_000).map((one, index) => ({
      name: `${index}.xml`,
      base64: one.toString("base64"),
    }));
    await typeUntil(after(1500)); // warm
    const quiet = await typeUntil(after(6000));
    let isIn = false;
    const start = performance.now();
    const importing = (async () => {
      for (let from = 0; from < files.length; from += FILES)
        await call("wire.importFiles", { files: files.slice(from, from + FILES) });
      isIn = true;
    })();
    const busy = await typeUntil(() => isIn);
    await importing;
    const seconds = (performance.now() - start) / 1000;
    say(`${ITEMS} items taken in meanwhile: ${(ITEMS / seconds).toFixed(0)} a second`);
    compare("a key (client's thread)", quiet.keys, busy.keys);
    compare("a save, asked to acknowledged", quiet.saves, busy.saves);
  } finally {
    await core.close();
    rmSync(dir, { recursive: true, force: true });
  }
}

/** The bare other end of a channel. */
function callerOver(channel: Channel): Call {
  const waiting = new Map<number, (value: unknown) => void>();
  let lastId = 0;
  channel.listen((message) => {
    if (message.kind !== "answer") return;
    if (!message.reply.ok) throw new Error(message.reply.error.message);
    waiting.get(message.id)?.(message.reply.value);
    waiting.delete(message.id);
  });
  const call = (method: string, input: unknown): Promise<unknown> =>
    new Promise((resolve) => {
      const id = ++lastId;
      waiting.set(id, resolve);
      channel.send({ kind: "call", id, method, input });
    });
  return call as Call; // the core checks every input by its contract
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const after = (milliseconds: number): (() => boolean) => {
  const end = performance.now() + milliseconds;
  return () => performance.now() > end;
};

function compare(name: string, quiet: readonly number[], busy: readonly number[]): void {
  const shown = (times: readonly number[]): string =>
    `${at(times, 0.5).toFixed(3)} ms (p95 ${at(times, 0.95).toFixed(3)})`;
  say(
    `${name.padEnd(30)} quiet ${shown(quiet)}, busy ${shown(busy)}; ratio of the medians ${(at(busy, 0.5) / at(quiet, 0.5)).toFixed(2)}`,
  );
}
