import { describe, expect, test } from "vitest";
import { body, paragraph } from "#shared/document/makeBody.ts";
import { plainText } from "#shared/document/paragraphs.ts";
import { CREDIT_ROLES, type Credit } from "#shared/domain/credits.ts";
import { WireContent } from "#shared/domain/wire.ts";
import { FORMATS } from "./index.ts";
import { readText } from "./readText.fixture.ts";

/* Every job goes out with its people and comes back, in the order that the desk set. */

const TARGETS = ["ninjs", "ninjs-1.6", "newsml-g2", "nitf", "plain-text"];
const PEOPLE: readonly Credit[] = CREDIT_ROLES.map((role): Credit => {
  if (role === "desk") return { role, name: "Shanghai Newsroom", place: "Shanghai", of: "reporting" };
  return role === "initials" ? { role, name: "abc" } : { role, name: `Ann ${role.charAt(0).toUpperCase()}. Lee` };
});
const item = (credits: readonly Credit[], change: Partial<WireContent> = {}): WireContent =>
  WireContent.parse({
    guid: "urn:newsml:exemple.test:20250312:mill",
    version: 1,
    provider: "Exemple",
    language: "en",
    headline: "Mill reopens",
    credits,
    body: body([paragraph("The mill by the river reopened on Wednesday."), paragraph("Its owner was pleased.")]),
    ...change,
  });
const back = (id: string, content: WireContent): WireContent => readText(FORMATS.find(id)?.write?.(content) ?? "");

describe.each(TARGETS)("%s", (id) => {
  test.each(PEOPLE)("carries $role", (credit) => {
    expect(back(id, item([credit])).credits).toEqual([credit]);
  });

  test("keeps everybody in the order that was set", () => {
    const turned = [...PEOPLE].reverse();
    expect(back(id, item(turned)).credits).toEqual(turned);
    expect(back(id, item(turned, { byline: "By Ann R. Lee" })).credits).toEqual(turned);
  });

  test("keeps a machine's notice as the line before the text, and credits nobody for it", () => {
    const again = back(id, item([{ role: "editing", name: "Bo Ray" }], { advisory: "(Machine translation)" }));
    expect(again.credits).toEqual([{ role: "editing", name: "Bo Ray" }]);
    expect(again.advisory).toBe("(Machine translation)");
    expect(again.body.root.children.map(plainText)).toHaveLength(2);
  });
});

test("NewsML-G2 tells creators from contributors, with roles of IPTC where it has them", () => {
  const credits: Credit[] = [
    { role: "reporting", name: "Ann Lee" },
    { role: "writing", name: "Cy Dee" },
    { role: "translating", name: "Zoé Libre" },
    { role: "editing", name: "Bo Ray" },
  ];
  const xml = FORMATS.find("newsml-g2")?.write?.(item(credits)) ?? "";
  const people = [...xml.matchAll(/<(creator|contributor) literal="([^"]+)" role="([^"]+)"/g)].map((one) =>
    one.slice(1),
  );
  expect(people).toEqual([
    ["creator", "Ann Lee", "depeche:reporting"],
    ["creator", "Cy Dee", "cpprole:author"],
    ["contributor", "Zoé Libre", "depeche:translating"],
    ["contributor", "Bo Ray", "cpprole:editor"],
  ]);
});
