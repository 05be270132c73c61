import fc from "fast-check";
import { expect, test } from "vitest";
import { FORMATS } from "./index.ts";
import { SCHEMAS } from "./schemas.fixture.ts";
import { CONTENTS } from "./wireContent.fixture.ts";

test.each(Object.keys(SCHEMAS))("whatever an item holds, its %s passes the official schema", (id) => {
  fc.assert(
    fc.property(CONTENTS, (content) => {
      expect(SCHEMAS[id]?.(FORMATS.find(id)?.write?.(content) ?? "")).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

test.each(Object.keys(SCHEMAS))("the schema of %s sees what is wrong", (id) => {
  expect(SCHEMAS[id]?.(id.startsWith("ninjs") ? '{"embargoed":"noon"}' : "<nitf/>")).not.toEqual([]);
});
