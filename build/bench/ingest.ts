import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { SaxesParser } from "saxes";
import { readWireFile } from "../../main/core/ingest/readFile.ts";
import { openDatabase } from "../../main/core/store/openDatabase.ts";
import { indexWire, type WireWords } from "../../main/core/store/wireSearch.ts";
import { addWireItem } from "../../main/core/store/wireStore.ts";
import { bodyText } from "../../shared/document/paragraphs.ts";
import { at, timed } from "./timing.ts";
import { wireItems } from "./wireItems.ts";

const ITEMS = 1000;
const ROUNDS = 7;
const BATCH = 50;

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const micros = (ms: number): string => `${((ms * 1000) / ITEMS).toFixed(0)} µs an item`;

/** A pass of the parser that looks at every event and keeps nothing. */
function pass(bytes: Uint8Array, isNamespaced: boolean): number {
  const parser = new SaxesParser({ xmlns: isNamespaced, position: false });
  let seen = 0;
  const count = (): void => {
    seen += 1;
  };
  parser.on("opentag", count);
  parser.on("closetag", count);
  parser.on("text", count);
  parser.write(new TextDecoder().decode(bytes)).close();
  return seen;
}

/**
 * What it costs to read wire items into the desk's model, and to store and index them, each beside a bare pass of the
 * same parser over the same bytes in the same run.
 */
export function benchIngest(): void {
  const files = wireItems(ITEMS);
  say(`${ITEMS} NewsML-G2 items of ${Math.round(files.reduce((sum, one) => sum + one.length, 0) / ITEMS)} bytes`);
  benchParsing(files);
  benchStoring(files);
}

function benchParsing(files: readonly Buffer[]): void {
  const times = { ours: [] as number[], saxes: [] as number[], namespaced: [] as number[] };
  for (let round = 0; round < ROUNDS; round++) {
    times.saxes.push(timed(() => files.forEach((one) => void pass(one, false))));
    times.ours.push(timed(() => files.forEach((one) => void readWireFile("item.xml", one))));
    times.namespaced.push(timed(() => files.forEach((one) => void pass(one, true))));
  }
  const [ours, saxes, namespaced] = [at(times.ours, 0.5), at(times.saxes, 0.5), at(times.namespaced, 0.5)];
  say(`parsed to the model          ${micros(ours)}`);
  say(`bare saxes pass              ${micros(saxes)}; ratio ${(ours / saxes).toFixed(2)}`);
  say(`bare saxes, namespaces on    ${micros(namespaced)}; ratio ${(ours / namespaced).toFixed(2)}`);
}

/** Both sides write the same words, in transactions of the same size, into databases with the same promises. */
function benchStoring(files: readonly Buffer[]): void {
  const ours: number[] = [];
  const peer: number[] = [];
  for (let round = 0; round < 3; round++) {
    ours.push(inFolder((dir) => storeOurs(dir, files)));
    peer.push(inFolder((dir) => storeBare(dir, files)));
  }
  say(`read, stored and indexed     ${micros(at(ours, 0.5))}`);
  say(`saxes + bare batch insert    ${micros(at(peer, 0.5))}; ratio ${(at(ours, 0.5) / at(peer, 0.5)).toFixed(2)}`);
}

function inFolder(work: (dir: string) => number): number {
  const dir = mkdtempSync(join(tmpdir(), "depeche-bench-"));
  try {
    return work(dir);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

function storeOurs(dir: string, files: readonly Buffer[]): number {
  const { db, close } = openDatabase(dir);
  const importedAt = new Date().toISOString();
  const time = timed(() => {
    for (let from = 0; from < files.length; from += BATCH) {
      const items = files.slice(from, from + BATCH).flatMap((one) => readWireFile("item.xml", one).items);
      db.transaction(() => {
        const words: WireWords = new Map();
        for (const { content, raw } of items)
          addWireItem(db, { content, raw, format: "newsml-g2", fileName: "item.xml", at: importedAt }, words);
        indexWire(db, words);
      });
    }
  });
  close();
  return time;
}

function storeBare(dir: string, files: readonly Buffer[]): number {
  const db = new Database(join(dir, "bare.db"));
  db.pragma("journal_mode = WAL");
  db.pragma("synchronous = FULL");
  db.exec("CREATE TABLE item (id INTEGER PRIMARY KEY, guid TEXT UNIQUE, content TEXT, raw TEXT) STRICT");
  db.exec(
    `CREATE VIRTUAL TABLE words USING fts5 (text, content = '', contentless_delete = 1,
      tokenize = "unicode61 remove_diacritics 2", prefix = '2 3')`,
  );
  // what our side puts there, made before the clock runs
  const made = files.map((one) => {
    const [item] = readWireFile("item.xml", one).items;
    const text = item ? `${item.content.headline}\n${bodyText(item.content.body)}` : "";
    return { guid: item?.content.guid ?? "", content: JSON.stringify(item?.content), raw: one.toString("utf8"), text };
  });
  const insert = db.prepare("INSERT INTO item (guid, content, raw) VALUES (?, ?, ?)");
  const index = db.prepare("INSERT INTO words (rowid, text) VALUES (?, ?)");
  const keep = db.transaction((some: typeof made) => {
    for (const { guid, content, raw, text } of some) index.run(insert.run(guid, content, raw).lastInsertRowid, text);
  });
  const time = timed(() => {
    for (let from = 0; from < files.length; from += BATCH) {
      for (const one of files.slice(from, from + BATCH)) pass(one, false);
      keep(made.slice(from, from + BATCH));
    }
  });
  db.close();
  return time;
}
