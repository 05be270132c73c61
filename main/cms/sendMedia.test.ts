import { Hono } from "hono";
import { expect, test } from "vitest";
import { sendMedia } from "./sendMedia.ts";

const app = new Hono().get("/film", (c) => sendMedia(c, { type: "video/mp4", bytes: Buffer.from("0123456789") }));

test.each([
  [undefined, 200, "0123456789", null],
  ["bytes=2-4", 206, "234", "bytes 2-4/10"],
  ["bytes=7-", 206, "789", "bytes 7-9/10"],
  ["bytes=-3", 206, "789", "bytes 7-9/10"],
  ["bytes=-99", 206, "0123456789", "bytes 0-9/10"],
  ["bytes=8-99", 206, "89", "bytes 8-9/10"],
  ["bytes=10-", 416, "", "bytes */10"],
  ["bytes=4-2", 416, "", "bytes */10"],
  ["bytes=-", 200, "0123456789", null],
  ["bytes=0-1,4-5", 200, "0123456789", null],
  ["lines=1-2", 200, "0123456789", null],
])("%s is answered as RFC 9110 has it", async (range, status, words, stretch) => {
  const answer = await app.request("/film", { headers: range === undefined ? {} : { range } });
  expect([answer.status, await answer.text(), answer.headers.get("content-range")]).toEqual([status, words, stretch]);
});
