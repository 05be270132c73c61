import fc from "fast-check";
import { expect, test } from "vitest";
import { bodyText } from "#shared/document/paragraphs.ts";
import type { WireContent } from "#shared/domain/wire.ts";
import { FORMATS } from "./index.ts";
import { readText } from "./readText.fixture.ts";
import { CONTENTS } from "./wireContent.fixture.ts";

/** An item without what is made anew at every reading. */
const lasting = (content: WireContent): unknown =>
  JSON.parse(JSON.stringify(content, (key, value: unknown) => (key === "$" || key === "problems" ? undefined : value)));

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

const TARGETS = ["ninjs", "ninjs-1.6", "newsml-g2", "nitf", "plain-text"];

test.each(TARGETS)("%s that was read, written and read again is the same, and no word of the text is lost", (id) => {
  const write = (content: WireContent): string => FORMATS.find(id)?.write?.(content) ?? "";
  fc.assert(
    fc.property(CONTENTS, (content) => {
      const once = readText(write(content));
      expect(lasting(readText(write(once)))).toEqual(lasting(once));
      expect(wordsOf(bodyText(once.body))).toEqual(wordsOf(bodyText(content.body)));
    }),
    { numRuns: 100 },
  );
});
