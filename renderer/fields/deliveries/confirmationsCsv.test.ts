import { expect, test } from "vitest";
import { newDeliveryId, newStoryId } from "#shared/domain/ids.ts";
import { confirmationsCsv } from "./confirmationsCsv.ts";

test("quotes, commas and what looks like a formula stay text", () => {
  const row = {
    deliveryId: newDeliveryId(),
    destinationName: "=Site",
    act: "withdraw" as const,
    rev: 2,
    state: "queued" as const,
    sentAt: "2026-01-01T10:00:00.000Z",
  };
  const story = { storyId: newStoryId(), headline: 'Dit "non", puis oui', language: "fr" as const, rows: [row] };
  const csv = confirmationsCsv(["a", "b"], [story], { act: (act) => act, state: (state) => state });
  expect(csv.split("\r\n")).toEqual([
    '"a","b"',
    `"Dit ""non"", puis oui","'=Site","withdraw","2026-01-01T10:00:00.000Z","","queued",""`,
    "",
  ]);
});
