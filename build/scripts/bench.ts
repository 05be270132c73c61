import { benchChecks } from "../bench/checks.ts";
import { benchIngest } from "../bench/ingest.ts";
import { benchIngestTyping } from "../bench/ingestTyping.ts";
import { benchLookUps } from "../bench/lookUps.ts";
import { benchNumbers } from "../bench/numbers.ts";
import { benchPublish } from "../bench/publish.ts";
import { benchSaves } from "../bench/saves.ts";
import { benchTickers } from "../bench/tickers.ts";
import { benchTm } from "../bench/tm.ts";
import { benchTyping } from "../bench/typing/benchTyping.ts";

/* npm run bench [-- NAME... [--million]]: every measurement stands beside a named peer in the same run. */

const BENCHES: Readonly<Record<string, (flags: readonly string[]) => void | Promise<void>>> = {
  checks: benchChecks,
  ingest: benchIngest,
  "ingest-typing": benchIngestTyping,
  lookups: benchLookUps,
  numbers: benchNumbers,
  publish: benchPublish,
  saves: benchSaves,
  tickers: benchTickers,
  tm: benchTm,
  typing: benchTyping,
};

const flags = process.argv.slice(2).filter((one) => one.startsWith("--"));
const named = process.argv.slice(2).filter((one) => !one.startsWith("--"));
const unknown = named.filter((name) => !Object.hasOwn(BENCHES, name));
if (unknown.length > 0) {
  process.stderr.write(`There is no bench "${unknown.join(", ")}". Benches: ${Object.keys(BENCHES).join(", ")}.\n`);
  process.exitCode = 1;
} else {
  for (const [name, bench] of Object.entries(BENCHES))
    if (named.length === 0 || named.includes(name)) await bench(flags);
}
