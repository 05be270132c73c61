import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** No page may have a fault that a machine can find. @param but a frame in which no script may run, axe's included */
export async function accessible(page: Page, but?: string): Promise<void> {
  const look = new AxeBuilder({ page });
  const { violations } = await (but === undefined ? look : look.exclude(but)).analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(" | ")}`),
  ).toEqual([]);
}

/** A picture for people to look at. @param isWhole the page to its end, not only what the window shows */
export async function shoot(page: Page, name: string, isWhole = false): Promise<void> {
  await page.screenshot({ path: `out/screens/${name}.png`, fullPage: isWhole });
}
