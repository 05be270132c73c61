import { expect, test } from "vitest";
import { isIsin } from "#shared/domain/ric.ts";
import { INSTRUMENTS, instrumentByRic, searchInstruments } from "./directory.ts";

test("every ISIN has its check digit and no RIC stands twice", () => {
  expect(INSTRUMENTS.filter((one) => one.isin && !isIsin(one.isin)).map((one) => one.ric)).toEqual([]);
  expect(new Set(INSTRUMENTS.map((one) => one.ric)).size).toBe(INSTRUMENTS.length);
});

test.each([
  ["GOOGL.O", "GOOGL.O"],
  ["google", "GOOGL.O"],
  ["societe generale", "SOGN.PA"],
  ["hermes", "HRMS.PA"],
  ["FR0000121014", "LVMH.PA"],
  ["msft", "MSFT.O"],
  ["cac", ".FCHI"],
  ["brent", "LCOc1"],
])("%s finds %s first", (text, ric) => expect(searchInstruments(text, 5)[0]?.ric).toBe(ric));

test("a search that means nothing finds nothing", () => {
  expect(searchInstruments("", 5)).toEqual([]);
  expect(searchInstruments("zzzz", 5)).toEqual([]);
});

test("both Nasdaq suffixes are one venue", () => {
  expect(instrumentByRic("MSFT.OQ")?.name).toBe("Microsoft");
});
