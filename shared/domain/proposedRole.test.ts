import { expect, test } from "vitest";
import type { Credit } from "./credits.ts";
import { proposedRole } from "./proposedRole.ts";

const me = { name: "Zoé Libre" };
const author: Credit = { role: "reporting", name: "Ana Ruiz" };
const mine: Credit = { role: "translating", name: "zoe libre" };
const other: Credit = { role: "translating", name: "Luc Sol" };

test.each([
  ["a translation without a translator", [author], true, "translating"],
  ["somebody else's translation", [author, other], true, "editing"],
  ["the own translation, which another edits", [author, mine], true, undefined],
  ["a translation that is done", [author, other, { role: "editing", name: "Eva Neuf" }], true, undefined],
  ["an empty story", [], false, "writing"],
  ["a story that another wrote", [author], false, "editing"],
  ["a story that has both", [author, { role: "editing", name: "Eva Neuf" }], false, "contributing"],
  ["a story that she is in", [{ ...author, name: "ZOÉ LIBRE" }], false, undefined],
] as const)("in %s", (_, credits, isTranslation, role) => {
  expect(proposedRole(credits, me, isTranslation)).toBe(role);
});

test("her usual job counts for a story of the desk; nobody is proposed before she has a name", () => {
  expect(proposedRole([author], { ...me, role: "graphics" }, false)).toBe("graphics");
  expect(proposedRole([], { name: " " }, false)).toBeUndefined();
});
