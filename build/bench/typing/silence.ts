import type { Page } from "playwright";
import { z } from "zod";

const Call = z.object({ kind: z.literal("call"), id: z.int(), method: z.string() });

/** What the checks ask the core for while somebody writes, and what nobody would have to say. */
const QUIET: Readonly<Record<string, unknown>> = {
  "stories.check": [],
  "checks.passed": [],
  "ledger.rows": { rows: [], asked: 0, found: 0, folded: {} },
  "glossary.storyTerms": [],
};

/** The line to the core as it is, but through the same go-between as `silence`: so that only the checks differ. */
export const passAll = (page: Page): Promise<void> => listen(page, {});

/** The line to the core without its checks, ledger and glossary: they are asked for and have nothing to say. */
export const silence = (page: Page): Promise<void> => listen(page, QUIET);

const listen = (page: Page, answers: Readonly<Record<string, unknown>>): Promise<void> =>
  page.routeWebSocket(/\/channel$/, (socket) => {
    const core = socket.connectToServer();
    socket.onMessage((message) => {
      const call = Call.safeParse(JSON.parse(String(message)));
      if (!call.success || !Object.hasOwn(answers, call.data.method)) return core.send(message);
      const { id, method } = call.data;
      return socket.send(JSON.stringify({ kind: "answer", id, reply: { ok: true, value: answers[method] } }));
    });
  });
