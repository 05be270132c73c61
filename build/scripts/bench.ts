import { benchSaves } from "../bench/saves.ts";
import { benchTickers } from "../bench/tickers.ts";

/* npm run bench [-- NAME...]: every measurement stands beside a named peer in the same run. */

const BENCHES: Readonly<Record<string, () => void>> = { saves: benchSaves, tickers: benchTickers };

const named = process.argv.slice(2);
const unknown = named.filter((name) => !Object.hasOwn(BENCHES, name));
if (unknown.length > 0) {
  process.stderr.write(`There is no bench "${unknown.join(", ")}". Benches: ${Object.keys(BENCHES).join(", ")}.\n`);
  process.exitCode = 1;
} else {
  for (const [name, bench] of Object.entries(BENCHES)) if (named.length === 0 || named.includes(name)) bench();
}
