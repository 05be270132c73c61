import { buildIfChanged } from "../../scripts/builtFrom.ts";
import { at } from "../timing.ts";
import { type Measured, measureDesk, measurePeer } from "./measureEditor.ts";
import { type BenchDesk, measuredBlocks, openDesk } from "./openDesk.ts";
import { FLOOR, installPeers, PEER_NAMES, type PeerName, peerPage } from "./peerPages.ts";
import { passAll, silence } from "./silence.ts";

const DESK = "desk, as shipped";
/* Both through a go-between on the line, which costs a little: only to be compared with each other. */
const CHECKS_ON = "checks on";
const CHECKS_OFF = "checks off";
const SIZES = [1000, 10_000];
const ROUNDS = 4;

type Row = { readonly editor: string; readonly words: number; readonly round: number; readonly measured: Measured };

/**
 * What a key costs in the shipped story page (source beside it, panels, checks, spelling, autosave) beside a bare
 * contenteditable and bare editors: the same text, the same keys, each in a fresh browser, the order turned each round.
 * Ratios are taken within a round. `--rounds=N`, `--words=N` and `--short` (the floor, Lexical and the desk) make it shorter;
 * `--checks` has the desk with its checks beside the desk without.
 */
export async function benchTyping(flags: readonly string[]): Promise<void> {
  const given = (name: string): number | undefined =>
    flags.map((flag) => new RegExp(`^--${name}=(\\d+)$`).exec(flag)?.[1]).find(Boolean) as number | undefined;
  const rounds = Number(given("rounds") ?? ROUNDS);
  const sizes = given("words") === undefined ? SIZES : [Number(given("words"))];
  const isShort = flags.includes("--short");
  if (!isShort && !(await installPeers())) throw new Error("the peers could not be installed");
  if ((await buildIfChanged()) !== 0) throw new Error("the desk could not be built");
  const names = isShort
    ? PEER_NAMES.filter((name) => [FLOOR, "lexical", "desk's editor alone"].includes(name))
    : PEER_NAMES;
  const pages = new Map<PeerName, string>();
  for (const name of names) pages.set(name, await peerPage(name));
  const desk = await openDesk();
  const rows: Row[] = [];
  try {
    for (let round = 0; round < rounds; round++) {
      for (const words of sizes) {
        for (const editor of turned(
          [...names, DESK, ...(flags.includes("--checks") ? [CHECKS_ON, CHECKS_OFF] : [])],
          round,
        )) {
          const measured = await one(editor, words, pages, desk);
          rows.push({ editor, words, round, measured });
          const { cpu, open, isTyped } = measured;
          say(
            `round ${round + 1}, ${words} words, ${editor}: ${cpu.toFixed(2)} ms a key, open ${open.toFixed(0)} ms${isTyped ? "" : " TYPED TEXT MISSING"}`,
          );
        }
      }
    }
  } finally {
    await desk.stop();
  }
  for (const words of sizes)
    report(
      rows.filter((row) => row.words === words),
      words,
      rounds,
    );
}

async function one(
  editor: string,
  words: number,
  pages: ReadonlyMap<string, string>,
  desk: BenchDesk,
): Promise<Measured> {
  if (editor === CHECKS_ON) return measureDesk(desk, await desk.makeStory(words), passAll);
  if (editor === CHECKS_OFF) return measureDesk(desk, await desk.makeStory(words), silence);
  const url = pages.get(editor);
  return url ? measurePeer(url, measuredBlocks(words)) : measureDesk(desk, await desk.makeStory(words));
}

/** Another order each round, so that nobody always has the warm or the tired machine. */
function turned<T>(all: readonly T[], round: number): T[] {
  const order = all.map((_, place) => all[(place + round * 3) % all.length] as T);
  return round % 2 === 0 ? order : order.toReversed();
}

function report(rows: readonly Row[], words: number, rounds: number): void {
  const median = (values: readonly number[]): number => at(values, 0.5);
  const of = (editor: string): Row[] => rows.filter((row) => row.editor === editor);
  const ratio = (editor: string, to: string, value: (measured: Measured) => number): number =>
    median(
      of(editor).flatMap(({ round, measured }) => {
        const peer = of(to).find((row) => row.round === round);
        return peer ? [value(measured) / value(peer.measured)] : [];
      }),
    );
  say(`\n${words} words, medians of ${rounds} rounds; ratios to ${FLOOR} within a round; open also to bare Lexical`);
  say(
    `${"".padEnd(22)} ${["cpu/key ms", "x floor", "script", "layout", "paint p50", "p95", "x p95", "Enter x", "open ms", "x floor", "x lexical"].map((head) => head.padStart(10)).join("")}`,
  );
  for (const editor of new Set(rows.map((row) => row.editor))) {
    const all = of(editor).map(({ measured }) => measured);
    const cells = [
      median(all.map(({ cpu }) => cpu)),
      ratio(editor, FLOOR, ({ cpu }) => cpu),
      median(all.map(({ script }) => script)),
      median(all.map(({ layout }) => layout)),
      median(all.map(({ toPaint }) => at(toPaint, 0.5))),
      median(all.map(({ toPaint }) => at(toPaint, 0.95))),
      ratio(editor, FLOOR, ({ toPaint }) => at(toPaint, 0.95)),
      ratio(editor, FLOOR, ({ enter }) => at(enter, 0.5)),
      median(all.map(({ open }) => open)),
      ratio(editor, FLOOR, ({ open }) => open),
      ratio(editor, "lexical", ({ open }) => open),
    ];
    const isTyped = all.every((measured) => measured.isTyped);
    say(
      `${editor.padEnd(22)} ${cells.map((cell) => cell.toFixed(2).padStart(10)).join("")}${isTyped ? "" : "  typed text missing"}`,
    );
  }
  const cost = ratio(CHECKS_ON, CHECKS_OFF, ({ cpu }) => cpu);
  if (!Number.isNaN(cost)) say(`a key with the checks on ÷ off: ${cost.toFixed(2)}`);
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);
