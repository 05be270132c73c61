import { expect, test } from "vitest";
import { parsePrice, parseStamp, stampMoments, zonedIso } from "./parseStamp.ts";
import { printChange, printLongDate, printPrice, printProvider, printRelatedStamp } from "./print.ts";

const AT = "2025-02-05T12:34:00Z";

test("the provider line is printed as readers know it", () => {
  expect(printProvider({ name: "Reuters", at: AT }, "fr", "Europe/Paris")).toBe(
    "information fournie par Reuters 05/02/2025 à 13:34",
  );
  expect(printProvider({ name: "" }, "fr", "Europe/Paris")).toBe("");
  expect(printRelatedStamp("2025-12-27T18:37:00Z", "Europe/Paris")).toBe("27.12.2025 19:37");
  expect(printLongDate("2025-03-01T08:00:00Z", "fr", "Europe/Paris")).toBe("1er mars 2025 à 09:00");
});

test("thousands are grouped, and a printed price is read back", () => {
  const index = { price: "19692.3300", currency: "pts" };
  expect(printPrice(index, "fr")).toBe("19\u202f692,3300 pts");
  expect(printPrice(index, "en")).toBe("19,692.3300 pts");
  expect(printPrice({ price: "-1234567", currency: "EUR" }, "en")).toBe("-1,234,567 EUR");
  expect(parsePrice(`${printPrice(index, "fr")} +0,19%`)).toMatchObject({ price: "19692.3300", currency: "pts" });
});

test("prices keep their decimals", () => {
  expect(printPrice({ price: "313.5400", currency: "USD" }, "fr")).toBe("313,5400 USD");
  expect(printChange("-0.18", "fr")).toBe("-0,18%");
  expect(printChange("0.22", "en")).toBe("+0.22%");
  expect(printChange("0", "fr")).toBe("0%");
});

test("printed stamps are read with the zone's offset of that day", () => {
  expect(parseStamp("05/02/2025 à 13:34", "Europe/Paris")).toBe("2025-02-05T13:34:00+01:00");
  expect(parseStamp("Reuters • 25/07/2020 à 10:37", "Europe/Paris")).toBe("2020-07-25T10:37:00+02:00");
  expect(parseStamp("27.12.2025 19:37", "America/New_York")).toBe("2025-12-27T19:37:00-05:00");
  expect(parseStamp("31/02/2025 à 10:00", "Europe/Paris")).toBeUndefined();
});

test("the two nights of the year when the clock moves", () => {
  expect(zonedIso({ year: 2025, month: 10, day: 26, hour: 2, minute: 30 }, "Europe/Paris")).toBe(
    "2025-10-26T02:30:00+02:00",
  );
  expect(zonedIso({ year: 2025, month: 3, day: 30, hour: 3, minute: 30 }, "Europe/Paris")).toBe(
    "2025-03-30T03:30:00+02:00",
  );
});

test("a quote line is read, with or without its name", () => {
  expect(parsePrice("313,5400 USD NASDAQ -0,18%")).toEqual({
    name: "",
    price: "313.5400",
    currency: "USD",
    venue: "NASDAQ",
    change: "-0.18",
  });
  expect(parsePrice("LVMH 1.234,50 EUR Euronext Paris +1,2%")).toMatchObject({
    name: "LVMH",
    price: "1234.50",
    change: "+1.2",
  });
  expect(parsePrice("les actions ont reculé de 3%")).toBeUndefined();
});

test("a time that the clocks leave out is no moment, one that comes twice is two", () => {
  expect(stampMoments("29/03/2026 à 02:30", "Europe/Paris")).toEqual([]);
  expect(stampMoments("25/10/2026 à 02:30", "Europe/Paris")).toEqual([
    "2026-10-25T02:30:00+02:00",
    "2026-10-25T02:30:00+01:00",
  ]);
  expect(stampMoments("01/11/2026 à 01:15", "America/New_York")).toEqual([
    "2026-11-01T01:15:00-04:00",
    "2026-11-01T01:15:00-05:00",
  ]);
  expect(stampMoments("05/02/2025 à 13:34", "Europe/Paris")).toEqual(["2025-02-05T13:34:00+01:00"]);
  expect(stampMoments("31/02/2025 à 10:00", "Europe/Paris")).toBeUndefined();
});
