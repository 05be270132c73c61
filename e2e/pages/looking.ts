import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** No page may have a fault that a machine can find. */
export async function accessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(" | ")}`),
  ).toEqual([]);
}

/** A picture for people to look at. @param isWhole the page to its end, not only what the window shows */
export async function shoot(page: Page, name: string, isWhole = false): Promise<void> {
  await page.screenshot({ path: `out/screens/${name}.png`, fullPage: isWhole });
}
