import { type Browser, chromium, type Page } from "playwright";
import { browserArgs, browserPath } from "../scripts/browser.ts";
import { buildIfChanged } from "../scripts/builtFrom.ts";
import { english, french } from "./marketCopy.ts";
import { at } from "./timing.ts";
import { memoryText } from "./tm/memoryText.ts";
import { type BenchDesk, openDesk } from "./typing/openDesk.ts";

const UNITS = 100_000;
const WORDS = 2000;
const MOVES = 40;
/** Milliseconds between two moves: a person who looks for her place. */
const PAUSE = 120;
/** From here on a task of the page is a long one: W3C, Long Tasks API. */
const LONG = 50;

type Watched = { readonly gaps: number[]; readonly long: number[] };
/** What was seen, and how many matches stood there at the end. */
type Seen = Watched & { readonly matches: number };
declare global {
  interface Window {
    watched?: Watched;
  }
}

/** What the window feels of look-ups: the caret goes from paragraph to paragraph beside a memory of 100,000 segments. */
export async function benchLookUps(): Promise<void> {
  if ((await buildIfChanged()) !== 0) throw new Error("the desk could not be built");
  const desk = await openDesk();
  const path = browserPath();
  let browser: Browser | undefined;
  try {
    const storyId = await desk.makeStory(WORDS);
    browser = await chromium.launch({ ...(path ? { executablePath: path } : {}), args: [...browserArgs] });
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await openStory(page, desk.url, storyId);
    tell("an empty memory", await move(page));
    await fill(desk);
    await move(page); // the first look-up makes the index, in the memory's own thread
    tell(`${UNITS} segments`, await move(page));
  } finally {
    await browser?.close();
    await desk.stop();
  }
}

async function fill({ line }: BenchDesk): Promise<void> {
  const { job } = await line.call("memory.importStart", { name: "bench.tmx" });
  const feed = (text: string): Promise<unknown> =>
    line.call("memory.importFeed", { job, base64: Buffer.from(text).toString("base64") });
  await feed(
    `<tmx version="1.4"><header creationtool="bench" creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="en" srclang="en" datatype="plaintext"/><body>`,
  );
  const { segments } = memoryText(UNITS, 1);
  for (let from = 0; from < segments.length; from += 2000)
    await feed(
      segments
        .slice(from, from + 2000)
        .map((text) => unit(text, `${text} fr`))
        .join("\n"),
    );
  // yesterday's market story: each paragraph of today's finds its own there, with other figures
  await feed(Array.from({ length: 60 }, (_, place) => unit(english(place + 70), french(place + 70))).join("\n"));
  await feed("</body></tmx>");
  await line.call("memory.importEnd", { job });
}

const unit = (source: string, target: string): string =>
  `<tu><tuv xml:lang="en"><seg>${escaped(source)}</seg></tuv><tuv xml:lang="fr"><seg>${escaped(target)}</seg></tuv></tu>`;
const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

async function openStory(page: Page, url: string, storyId: string): Promise<void> {
  await page.goto(url);
  await page.getByRole("listbox").first().waitFor();
  await page.evaluate((id) => {
    history.pushState(null, "", `#/story/${id}`);
    dispatchEvent(new PopStateEvent("popstate"));
  }, storyId);
  const first = page.locator('[data-pane="page"] [contenteditable="true"] p').first();
  await first.click();
  await page.keyboard.press("Alt+Shift+7");
  await page.waitForTimeout(2000); // checks and spelling have read the whole story by then
}

async function move(page: Page): Promise<Seen> {
  await page.locator('[data-pane="page"] [contenteditable="true"] p').first().click();
  await page.keyboard.press("Control+Home");
  await page.evaluate(watch);
  for (let moves = 0; moves < MOVES; moves++) {
    await page.keyboard.press("Control+ArrowDown");
    await page.waitForTimeout(PAUSE);
  }
  const matches = await page.getByRole("region", { name: "Mémoire", exact: true }).locator("ol > li").count();
  const watched = await page.evaluate(() => {
    const seen = window.watched ?? { gaps: [], long: [] };
    delete window.watched;
    return seen;
  });
  return { ...watched, matches };
}

/** In the page: the time between two frames, and tasks that hold the page for long, until nobody watches any more. */
function watch(): void {
  const watched: Watched = { gaps: [], long: [] };
  window.watched = watched;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) watched.long.push(duration);
  }).observe({ type: "longtask" });
  let before = performance.now();
  const frame = (now: number): void => {
    watched.gaps.push(now - before);
    before = now;
    if (window.watched === watched) requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}

function tell(name: string, { gaps, long, matches }: Seen): void {
  const ms = (value: number): string => `${value.toFixed(1)} ms`;
  process.stdout.write(
    `${name.padEnd(20)} ${matches} matches shown at the end; frames ${gaps.length}, apart p50 ${ms(at(gaps, 0.5))}, p99 ${ms(at(gaps, 0.99))}, most ${ms(Math.max(...gaps))}; tasks over ${LONG} ms: ${long.length}${long.length > 0 ? `, the longest ${ms(Math.max(...long))}` : ""}\n`,
  );
}
