import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import type { QuoteSource } from "#shared/contract/quotes.ts";
import { openCore } from "../core.fixture.ts";

type Served = { readonly status?: number; readonly json?: unknown; readonly location?: string };

/** A price service on loopback that answers as it is told and remembers what it was asked. */
async function service(answer: (ric: string) => Served): Promise<{ url: string; asked: IncomingMessage[] }> {
  const asked: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    asked.push(request);
    const ric = decodeURIComponent((request.url ?? "").split("/").at(-1)?.split("?")[0] ?? "");
    const { status = 200, json, location } = answer(ric);
    response.writeHead(status, { "content-type": "application/json", ...(location ? { location } : {}) });
    response.end(JSON.stringify(json ?? {}));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  onTestFinished(() => void server.close());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}
const sourceAt = (url: string, change: Partial<QuoteSource> = {}): QuoteSource => ({
  name: "Cours Exemple",
  url: `${url}/v1/{ric}`,
  price: "last.price",
  currency: "last.ccy",
  change: "last.pct",
  at: "time",
  ...change,
});

test("prices are read where the desk says they stand, and are then the newest", async () => {
  const { url, asked } = await service(() => ({
    json: { last: { price: 313.54, ccy: "USD", pct: "-0.18%" }, time: 1_738_758_840 },
  }));
  const core = openCore();
  await core.call("quotes.saveSource", { source: sourceAt(url), key: "s3cret" });
  const [answer] = await core.call("quotes.refresh", { rics: ["GOOGL.O"] });
  expect(answer).toEqual({
    ric: "GOOGL.O",
    quote: {
      price: "313.54",
      currency: "USD",
      change: "-0.18",
      at: "2025-02-05T12:34:00.000Z",
      source: "Cours Exemple",
    },
  });
  expect(asked[0]?.headers.authorization).toBe("Bearer s3cret");
  expect((await core.call("instruments.value", { ric: "GOOGL.O" })).quote?.price).toBe("313.54");
  await core.call("quotes.refresh", { rics: ["GOOGL.O"] });
  expect(asked).toHaveLength(1); // within the minute
});

test("a key in the address goes nowhere else, and is never told to the screen", async () => {
  const { url, asked } = await service(() => ({ json: { last: { price: "1", ccy: "EUR" } } }));
  const core = openCore();
  await core.call("quotes.saveSource", { source: sourceAt(url, { url: `${url}/{ric}?k={key}` }), key: "a b" });
  await core.call("quotes.refresh", { rics: ["EUR="] });
  expect(asked[0]?.url).toBe("/EUR%3D?k=a%20b");
  expect(asked[0]?.headers.authorization).toBeUndefined();
  expect(JSON.stringify(await core.call("quotes.source", {}))).not.toContain("a b");
});

test.each<[string, Served, string]>([
  ["a refused key", { status: 401 }, "quotes.auth"],
  ["no price", { json: { last: { ccy: "USD" } } }, "quotes.unreadable"],
  ["a price in words", { json: { last: { price: "1,5", ccy: "USD" } } }, "quotes.unreadable"],
  ["another place", { status: 302, location: "http://127.0.0.1:9/" }, "quotes.unreadable"],
  ["an error", { status: 500, json: { last: { price: 1, ccy: "USD" } } }, "quotes.unreadable"],
])("%s is said; the price known before stays, none is made up", async (_, served, code) => {
  const { url } = await service((ric) => (ric === "MSFT.O" ? served : { json: { last: { price: 2, ccy: "EUR" } } }));
  const core = openCore();
  await core.call("wire.loadSamples", {});
  await core.call("quotes.saveSource", { source: sourceAt(url) });
  const [bad, good] = await core.call("quotes.refresh", { rics: ["MSFT.O", "AIR.PA"] });
  expect(bad?.error?.code).toBe(code);
  expect(bad?.quote?.price).toBe("413.2900");
  expect(good?.quote?.price).toBe("2");
});

test("a service that is not there, and no service at all", async () => {
  const core = openCore();
  expect(await core.call("quotes.refresh", { rics: ["ORAN.PA"] })).toEqual([{ ric: "ORAN.PA" }]);
  await core.call("quotes.saveSource", { source: sourceAt("http://127.0.0.1:9") });
  const [gone] = await core.call("quotes.refresh", { rics: ["ORAN.PA"] });
  expect(gone?.error).toMatchObject({ code: "quotes.unreachable", retry: true });
  await core.call("quotes.saveSource", {});
  expect(await core.call("quotes.source", {})).toEqual({ hasKey: false });
});

test("an address that is neither https nor this machine is refused", async () => {
  const core = openCore();
  for (const url of ["http://example.com/{ric}", "file:///{ric}", "https://example.com/all"]) {
    await expect(core.call("quotes.saveSource", { source: { ...sourceAt(""), url } })).rejects.toMatchObject({
      code: "input.invalid",
    });
  }
});
