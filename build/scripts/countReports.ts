import { z } from "zod";

export type Counts = { passed: number; failed: number };

const Vitest = z.object({ numPassedTests: z.int(), numFailedTests: z.int() });
const Playwright = z.object({ stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int() }) });

/** Counts of Vitest's JSON report. */
export function countVitest(json: string): Counts {
  const { numPassedTests, numFailedTests } = Vitest.parse(JSON.parse(json));
  return { passed: numPassedTests, failed: numFailedTests };
}

/** Counts of Playwright's JSON report; a test that passed only when tried again counts as failed. */
export function countPlaywright(json: string): Counts {
  const { stats } = Playwright.parse(JSON.parse(json));
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
}
