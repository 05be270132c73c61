import { describe, expect, test } from "vitest";
import { findRics } from "./findRics.ts";
import { isIsin, parseRic } from "./ric.ts";

const codes = (text: string): string[] => findRics(text).map((found) => found.ric);

describe("a RIC is read with its venue", () => {
  test.each([
    ["GOOGL.O", "equity", "NASDAQ"],
    ["DAIGn.DE", "equity", "XETRA"],
    ["VOLVb.ST", "equity", "Stockholm"],
    ["VOL_pb.LM", "equity", "Lima"],
    ["6758.T", "equity", "Tokyo"],
    ["005380.KS", "equity", "KOSPI"],
    ["0293.HK", "equity", "Hong Kong"],
    [".SPX", "index", undefined],
    ["EUR=", "fx", undefined],
    ["XAU=", "commodity", undefined],
    ["US10YT=RR", "bond", undefined],
    ["LCOc1", "future", undefined],
    ["ESH2^0", "future", undefined],
    ["0#USBMK=", "chain", undefined],
    ["BG.UL", "unlisted", undefined],
  ])("%s is %s", (ric, kind, venue) => {
    const read = parseRic(ric);
    expect(read?.kind).toBe(kind);
    expect(read?.venue).toBe(venue);
    expect(read?.ric).toBe(ric);
  });

  test.each(["GOOGL.XX", "P.A.G", "googl.o", "Salesforce.com", "U.S.", "", "A B.O", "toString.O"])(
    "%s is none",
    (text) => expect(parseRic(text)).toBeUndefined(),
  );
});

describe("RICs are found in text", () => {
  test.each([
    ["Alphabet <GOOGL.O> rose", ["GOOGL.O"], "<GOOGL.O>"],
    ["Google Inc ( GOOG.O ) fell", ["GOOG.O"], "( GOOG.O )"],
    ["two listings (BHP.AX)(BLT.L)", ["BHP.AX", "BLT.L"], "(BHP.AX)"],
    ["Blackstone Group [BG.UL] said", ["BG.UL"], "[BG.UL]"],
    ["Google GOOGL.O , Microsoft MSFT.O et", ["GOOGL.O", "MSFT.O"], "GOOGL.O"],
    ["Telecom Italia TLIT.MI d'une", ["TLIT.MI"], "TLIT.MI"],
    ["operator Etisalat ETEL.AD.", ["ETEL.AD"], "ETEL.AD"],
    ["broken as published <WLW.L) today", ["WLW.L"], "<WLW.L)"],
    ["the S&P 500 <.SPX> and the CAC 40 .FCHI", [".SPX", ".FCHI"], "<.SPX>"],
    ["Brent <LCOc1> and the euro <EUR=>", ["LCOc1", "EUR="], "<LCOc1>"],
    ["Sara Lee Corp SLE.N has been", ["SLE.N"], "SLE.N"],
  ])("%s", (text, expected, printed) => {
    expect(codes(text)).toEqual(expected);
    expect(findRics(text)[0]?.printed).toBe(printed);
  });

  test.each([
    "[nL8N2GO0U3]",
    "[TOP/DEALS] and [M-CEN] and [O/R]",
    "<GB/EQUITY> <PHONE/HELP>",
    "U.S. shares and the U.N. in Washington, D.C., said",
    "E.ON's plan, J.P. Morgan said at 9 a.m.",
    "No.1 of Salesforce.com and S.p.A, (P.A.G)",
    "(+5,37% à 18,65 euros) 313,5400 USD NASDAQ -0,18%",
  ])("nothing in: %s", (text) => expect(codes(text)).toEqual([]));

  test("the printed slice is exactly what stands there", () => {
    const text = "Alphabet <GOOGL.O> and Meta META.O.";
    for (const { start, end, printed } of findRics(text)) expect(text.slice(start, end)).toBe(printed);
  });
});

test("an ISIN needs its check digit", () => {
  expect(isIsin("US0378331005")).toBe(true);
  expect(isIsin("US0378331003")).toBe(false);
  expect(isIsin("FR0000121014")).toBe(true);
  expect(isIsin("XX")).toBe(false);
});
