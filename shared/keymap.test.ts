import { expect, test } from "vitest";
import { COMMANDS } from "./commands.ts";
import { commandsWith, isFree, shortcutOf } from "./keymap.ts";

test("no two commands of the table have the same keys, and every one may have its own", () => {
  const keys = COMMANDS.flatMap(({ shortcut }) => shortcut ?? []);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys.filter((shortcut) => !isFree(shortcut))).toEqual([]);
});

test("a person's own keys go before the table's, and an empty one takes them away", () => {
  expect(shortcutOf("story.preview", {})).toBe("Mod+Shift+P");
  expect(shortcutOf("story.preview", { "story.preview": "F9" })).toBe("F9");
  expect(shortcutOf("story.preview", { "story.preview": "" })).toBeUndefined();
});

test("commands with the same keys are found together", () => {
  const own = { "story.preview": "F10", "story.save": "F10" };
  expect(commandsWith("F10", own).map(({ id }) => id)).toEqual(["story.save", "story.preview"]);
  expect(commandsWith("Mod+Shift+P", own)).toEqual([]);
});

test.each(["Mod+C", "Tab", "Escape", "Shift+E", ".", "5", "ArrowDown", "Mod+W"])("%s is not free", (shortcut) => {
  expect(isFree(shortcut)).toBe(false);
});
