import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { callGhost, tokenOf } from "./api.ts";

const issuedAt = (authorization = ""): number =>
  JSON.parse(Buffer.from(authorization.split(".")[1] ?? "", "base64url").toString()).iat;

test("a token names its key, its audience and no more than five minutes", () => {
  const [head = "", claims = "", signature] = tokenOf("abc:00ff", 1000).split(".");
  expect(JSON.parse(Buffer.from(head, "base64url").toString())).toEqual({ alg: "HS256", typ: "JWT", kid: "abc" });
  expect(JSON.parse(Buffer.from(claims, "base64url").toString())).toEqual({ iat: 1000, exp: 1300, aud: "/admin/" });
  expect(signature).toHaveLength(43);
});

test.each([
  ["six minutes apart, once more by the server's", -360, 2],
  ["the same, not again: the key is wrong", 0, 1],
])("a token is refused and the clocks are %s", async (_, drift, calls) => {
  const seen: number[] = [];
  const server = createServer((request, response) => {
    seen.push(issuedAt(request.headers.authorization));
    response.sendDate = false;
    const now = Math.floor(Date.now() / 1000) + drift;
    const isIn = drift !== 0 && Math.abs((seen.at(-1) ?? 0) - now) < 5;
    response.writeHead(isIn ? 200 : 401, {
      date: new Date(now * 1000).toUTCString(),
      "content-type": "application/json",
    });
    response.end("{}");
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo; // it listens on a port
  const access = { url: `http://127.0.0.1:${port}`, user: "", secret: "abc:00ff", format: "ninjs" as const };
  const answer = await callGhost(access, { method: "GET", path: "posts/" });
  expect(seen).toHaveLength(calls);
  expect(answer).toMatchObject({ kind: "answer", status: calls === 2 ? 200 : 401 });
});
