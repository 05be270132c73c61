import { expect, test } from "vitest";
import { french } from "./resources.ts";

test("no French sentence of the screen breaks before a sign that stands apart", () => {
  const loose = Object.entries(french).filter(([, text]) => /\S (?:[:;?!»](?:\s|$|[.,)]))|« /u.test(text));
  expect(loose).toEqual([]);
});
