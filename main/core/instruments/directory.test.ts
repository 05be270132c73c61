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
  ["agilent", "A.N"],
  ["rheinmetall", "RHMG.DE"],
  ["kweichow moutai", "600519.SS"],
  ["facebook", "META.O"],
  ["generale societe", "SOGN.PA"],
  ["oreal", "OREP.PA"],
  ["GOOGL.OQ", "GOOGL.O"],
  ["dutch ttf", "TRNLTTFMc1"],
])("%s finds %s first", (text, ric) => expect(searchInstruments(text, 5)[0]?.ric).toBe(ric));

test("a search that means nothing finds nothing", () => {
  expect(searchInstruments("", 5)).toEqual([]);
  expect(searchInstruments("zzzz", 5)).toEqual([]);
});

test("the main indices are there, and a code that was only composed says so", () => {
  expect(INSTRUMENTS.filter((one) => one.kind === "equity").length).toBeGreaterThan(2000);
  const members = [
    "NVDA.O",
    "XOM.N",
    "AIRP.PA",
    "SIEGn.DE",
    "BARC.L",
    "ENI.MI",
    "ITX.MC",
    "NESN.S",
    "9983.T",
    "0005.HK",
  ];
  expect(members.filter((ric) => !instrumentByRic(ric))).toEqual([]);
  const composed = INSTRUMENTS.filter((one) => !one.verified);
  expect(composed.length).toBeGreaterThan(500);
  expect(composed.filter((one) => one.kind !== "equity")).toEqual([]);
});

test("one ISIN belongs to one share", () => {
  const shares = INSTRUMENTS.flatMap(({ isin }) => isin ?? []);
  const twice = shares.filter((isin, index) => shares.indexOf(isin) !== index);
  expect(twice).toEqual([]);
});

test("both Nasdaq suffixes are one venue", () => {
  expect(instrumentByRic("MSFT.OQ")?.name).toBe("Microsoft");
});
