import { appVersion } from "../appPaths.ts";
import { checkNumbers } from "./checkNumbers.ts";
import { creditsFormat, creditsParse } from "./credits.ts";
import { outboxCancel, outboxList, outboxRetry } from "./outbox.ts";
import type { CliCommand } from "./output.ts";
import { publish, unpublish, withdraw } from "./publish.ts";
import { recordExport, recordVerify } from "./record.ts";
import { storyList } from "./storyList.ts";
import { tickersFind, tickersSearch } from "./tickers.ts";
import { tmExport, tmImport, tmLookUp } from "./tm.ts";
import { wireConvert } from "./wireConvert.ts";
import { wireDiff } from "./wireDiff.ts";
import { wireIngest } from "./wireIngest.ts";

const version: CliCommand = {
  words: ["--version"],
  usage: "--version",
  run: async (_, output) => output.line(appVersion),
};

export const COMMANDS: readonly CliCommand[] = [
  wireConvert,
  wireIngest,
  wireDiff,
  storyList,
  publish,
  withdraw,
  unpublish,
  outboxList,
  outboxRetry,
  outboxCancel,
  recordExport,
  recordVerify,
  checkNumbers,
  creditsParse,
  creditsFormat,
  tickersFind,
  tickersSearch,
  tmImport,
  tmExport,
  tmLookUp,
  version,
];
