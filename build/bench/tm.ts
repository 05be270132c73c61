import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createEngine, type MemoryEngine } from "../../main/core/memory/createEngine.ts";
import { at, leastTimes } from "./timing.ts";
import { ftsPeer } from "./tm/ftsPeer.ts";
import { memoryText } from "./tm/memoryText.ts";
import { omegatPeer, type PeerRun, toolkitPeer } from "./tm/peers.ts";
import { fullScan, likeness } from "./tm/truth.ts";

const QUERIES = 120;
/** Peers that need a second for a look-up get fewer; the kinds of query stay in balance. */
const SLOW_QUERIES = 24;
const MIN = 0.7;

const say = (text: string): void => void process.stdout.write(`${text}\n`);
const ms = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)} ms`;

/**
 * The translation memory beside what translators have: best match of at least 70 % for sentences with the vocabulary of
 * news. A query's time is the least of some rounds, because other programs run beside it; recall is counted against a full
 * scan of everything.
 */
export function benchTm(flags: readonly string[]): void {
  const isMillion = flags.includes("--million");
  const count = isMillion ? 1_000_000 : 100_000;
  const dir = mkdtempSync(join(tmpdir(), "depeche-bench-"));
  const { segments, queries, types } = memoryText(count, QUERIES);
  say(`${count} segments, ${types} different words, ${queries.length} queries`);
  const engine = createEngine(dir);
  try {
    benchImport(engine, segments);
    const truth = fullScan(segments, queries, MIN);
    const asked = { queries, truth };
    const wanted = truth.filter((one) => one >= MIN).length;
    say(`${wanted} queries have a match of ${MIN * 100} % or more\n`);
    const ours = benchEngine(engine, queries, 1);
    tell("Depeche, the best match", ours, asked);
    tell("Depeche, five matches as the desk asks", benchEngine(engine, queries, 5), asked, ours);
    benchLearning(engine);
    const some = queries.slice(0, isMillion ? 8 : SLOW_QUERIES);
    tell("SQLite FTS5, 50 best by rank, reranked", ftsPeer(segments, some, MIN, isMillion ? 1 : 3), asked, ours);
    if (isMillion) return; // the others keep every token as an object: a million segments do not fit beside ours
    writeFileSync(join(dir, "segments.txt"), segments.join("\n"));
    writeFileSync(join(dir, "queries.txt"), some.join("\n"));
    tell("OmegaT, its matcher over all segments", omegatPeer(dir), asked, ours);
    tell("Translate Toolkit, search.match", toolkitPeer(dir), asked, ours);
  } finally {
    engine.close({});
    rmSync(dir, { recursive: true, force: true });
  }
}

function benchImport(engine: MemoryEngine, segments: readonly string[]): void {
  const before = process.memoryUsage.rss();
  const started = performance.now();
  const job = engine.importStart({ name: "bench.tmx", shelf: "desk", now: Date.now() });
  const head = `<tmx version="1.4"><header creationtool="bench" creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="en" srclang="en" datatype="plaintext"/><body>`;
  engine.importFeed({ job, bytes: Buffer.from(head) });
  for (let from = 0; from < segments.length; from += 1000) {
    const units = segments.slice(from, from + 1000).map((text) => {
      return `<tu><tuv xml:lang="en"><seg>${text}</seg></tuv><tuv xml:lang="fr"><seg>${text} fr</seg></tuv></tu>`;
    });
    engine.importFeed({ job, bytes: Buffer.from(units.join("\n")) });
  }
  engine.importFeed({ job, bytes: Buffer.from("</body></tmx>") });
  engine.importEnd({ job });
  const seconds = (performance.now() - started) / 1000;
  say(`TMX import: ${Math.round(segments.length / seconds)} units a second`);
  const opening = performance.now();
  engine.lookUp(wish("The index rose 1% on worries.", 1));
  const { bytes } = engine.counts({});
  say(`the first look-up makes the index in ${((performance.now() - opening) / 1000).toFixed(1)} s`);
  const grown = (process.memoryUsage.rss() - before) / segments.length;
  say(
    `the index takes ${Math.round(bytes / segments.length)} bytes a segment; the process grew by ${Math.round(grown)}`,
  );
}

const wish = (text: string, limit: number) =>
  ({ text, from: "en", to: "fr", min: MIN, limit, author: "", now: Date.now() }) as const;

function benchEngine(engine: MemoryEngine, queries: readonly string[], limit: number): PeerRun {
  const look = (text: string) => engine.lookUp(wish(text, limit)).matches;
  const cpu = process.cpuUsage();
  const times = leastTimes(queries, 6, (text) => void look(text));
  const { user, system } = process.cpuUsage(cpu);
  say(`CPU of the whole process for a look-up, on average: ${ms((user + system) / 1000 / 6 / queries.length)}`);
  const found = queries.map(
    (text) => look(text).toSorted((a, b) => likeness(text, b.source) - likeness(text, a.source))[0]?.source,
  );
  return { times, found };
}

function benchLearning(engine: MemoryEngine): void {
  const text = "A sentence that nobody has written before stands here now.";
  const started = performance.now();
  const author = "";
  engine.learn({
    from: "en",
    to: "fr",
    pairs: [{ source: text, target: "Voici." }],
    origin: "hand",
    shelf: "desk",
    author,
    now: 0,
  });
  const isFound = engine.lookUp(wish(text, 1)).matches[0]?.source === text;
  say(`${isFound ? "a" : "NOT FOUND: a"} learnt segment and the next look-up: ${ms(performance.now() - started)}`);
}

function tell(
  name: string,
  run: PeerRun | string,
  { queries, truth }: { queries: readonly string[]; truth: readonly number[] },
  ours?: PeerRun,
): void {
  if (typeof run === "string") {
    say(`${name.padEnd(42)} absent: ${run}`);
    return;
  }
  const wanted = run.found.flatMap((_, index) => ((truth[index] ?? 0) >= MIN ? [index] : []));
  const hits = wanted.filter((index) => {
    const found = run.found[index];
    return found !== undefined && likeness(queries[index] ?? "", found) >= (truth[index] ?? 0) - 1e-9;
  });
  const times = `median ${ms(at(run.times, 0.5))}, p95 ${ms(at(run.times, 0.95))}`;
  const ratio = ours ? `, ${(at(run.times, 0.5) / at(ours.times, 0.5)).toFixed(1)} times ours` : "";
  const of = run.times.length < queries.length ? ` in ${run.times.length} look-ups` : "";
  say(`${name.padEnd(42)} ${times}, recall ${hits.length}/${wanted.length}${of}${ratio}`);
}
