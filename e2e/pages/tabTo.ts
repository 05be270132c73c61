import type { Locator, Page } from "@playwright/test";

type Role = "button" | "textbox" | "combobox" | "listbox" | "link";
type Way = { readonly key?: "Tab" | "Shift+Tab"; readonly within?: Locator };

/** Presses Tab, or goes back with it, until the wanted thing has the focus. @throws Error when no way leads there */
export async function tabTo(page: Page, name: RegExp | string, role: Role = "button", way: Way = {}): Promise<void> {
  const wanted = (way.within ?? page).getByRole(role, { name }).first();
  await wanted.waitFor();
  for (let step = 0; step < 80; step++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(way.key ?? "Tab");
  }
  throw new Error(`${String(name)} cannot be reached with the Tab key`);
}
