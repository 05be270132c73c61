import type { CDPSession, Page } from "playwright";

/** What a key costs, in milliseconds: medians, and the main thread's own time a key. */
export type KeyCost = {
  /** From the key's own time stamp to the first task after the next painted frame. */
  readonly toPaint: number[];
  /** Processor time of the page's main thread, a key: everything that ran, autosave and panels too. */
  readonly cpu: number;
  readonly script: number;
  readonly layout: number;
  /** Time to paint of Enter in the middle of the paragraph. */
  readonly enter: number[];
  /** Whether the typed words stand in the page. */
  readonly isTyped: boolean;
};

export const KEYS = 60;
const WARM_UP = 15;
/** Milliseconds between a painted key and the next: a quick typist's; a closed loop, so that no editor merges keys. */
const GAP = 25;
const WORDS = "la banque laisse son taux directeur et le titre gagne du terrain sur un an car le prix du gaz recule ";
const ENTERS = 5;

/**
 * Types into the block whose place is given, which must be in view, after a click in the middle of its first line.
 * @param blocks gives the page's blocks when evaluated in it
 */
export async function measureKeys(
  page: Page,
  cdp: CDPSession,
  at: { x: number; y: number },
  text: () => Promise<string>,
): Promise<KeyCost> {
  await page.mouse.click(at.x, at.y);
  await quiet(page);
  await page.evaluate(countPaints);
  const typed: string[] = [];
  const press = async (key: KeyEvent): Promise<void> => {
    const before = await page.evaluate(() => window.paints?.length ?? 0);
    await cdp.send("Input.dispatchKeyEvent", { type: "keyDown", ...key });
    await cdp.send("Input.dispatchKeyEvent", { type: "keyUp", ...key, text: "", unmodifiedText: "" });
    await page.waitForFunction((count) => (window.paints?.length ?? 0) > count, before, { polling: 4 });
    await page.evaluate((ms) => new Promise((done) => setTimeout(done, ms)), GAP);
  };
  const letter = async (place: number): Promise<void> => {
    const sign = WORDS.charAt(place % WORDS.length);
    typed.push(sign);
    await press(keyOf(sign));
  };
  for (let place = 0; place < WARM_UP; place++) await letter(place);
  await page.evaluate(forgetPaints);
  const start = await metrics(cdp);
  for (let place = WARM_UP; place < WARM_UP + KEYS; place++) await letter(place);
  const end = await metrics(cdp);
  const toPaint = await page.evaluate(forgetPaints);
  const isTyped = plain(await text()).includes(plain(typed.join("")));
  for (let count = 0; count < ENTERS; count++) await press(ENTER);
  const enter = await page.evaluate(forgetPaints);
  const each = (name: string): number => (1000 * ((end.get(name) ?? 0) - (start.get(name) ?? 0))) / KEYS;
  return {
    toPaint,
    enter,
    isTyped,
    cpu: each("TaskDuration"),
    script: each("ScriptDuration"),
    layout: each("LayoutDuration") + each("RecalcStyleDuration"),
  };
}

declare global {
  interface Window {
    paints?: number[];
  }
}

/** In the page: from each key down to the first task after the frame that shows it. */
function countPaints(): void {
  window.paints = [];
  addEventListener(
    "keydown",
    ({ timeStamp }) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => void window.paints?.push(performance.now() - timeStamp);
        port2.postMessage(0);
      });
    },
    { capture: true },
  );
}

function forgetPaints(): number[] {
  const paints = window.paints ?? [];
  window.paints = [];
  return paints;
}

/** Until the page has had nothing to do for a while. */
export const quiet = (page: Page): Promise<unknown> =>
  page.evaluate(
    () => new Promise((done) => requestIdleCallback(() => setTimeout(() => requestIdleCallback(done), 400))),
  );

async function metrics(cdp: CDPSession): Promise<Map<string, number>> {
  const answer = await cdp.send("Performance.getMetrics");
  return new Map(answer.metrics.map(({ name, value }) => [name, value]));
}

type KeyEvent = { key: string; code: string; windowsVirtualKeyCode: number; text: string; unmodifiedText: string };

const keyOf = (sign: string): KeyEvent => ({
  key: sign,
  code: sign === " " ? "Space" : `Key${sign.toUpperCase()}`,
  windowsVirtualKeyCode: sign.toUpperCase().charCodeAt(0),
  text: sign,
  unmodifiedText: sign,
});

const ENTER: KeyEvent = { key: "Enter", code: "Enter", windowsVirtualKeyCode: 13, text: "\r", unmodifiedText: "\r" };

/** Editors write no-break spaces and invisible joiners where a person typed a space. */
const plain = (text: string): string => text.replace(/[\u00A0\u202F\uFEFF\s]+/gu, " ");
