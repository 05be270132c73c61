import { z } from "zod";
import { ErrorData } from "#shared/domain/errors.ts";
import { alertsContract } from "./alerts.ts";
import { appContract } from "./app.ts";
import { checksContract } from "./checks.ts";
import { commentsContract } from "./comments.ts";
import type { InputOf, OutputOf } from "./defineContract.ts";
import { deskContract } from "./desk.ts";
import { glossaryContract } from "./glossary.ts";
import { instrumentsContract } from "./instruments.ts";
import { ledgerContract } from "./ledger.ts";
import { machineContract } from "./machine.ts";
import { mediaContract } from "./media.ts";
import { memoryContract } from "./memory.ts";
import { peopleContract } from "./people.ts";
import { progressContract } from "./progress.ts";
import { publishingContract } from "./publishing.ts";
import { quotesContract } from "./quotes.ts";
import { recordContract } from "./record.ts";
import { remoteContract } from "./remote.ts";
import { settingsContract } from "./settings.ts";
import { sourcesContract } from "./sources.ts";
import { spellingContract } from "./spelling.ts";
import { wireContract } from "./wire.ts";

/** The one list of calls between the screen (or the command line) and the core. */
export const contract = {
  ...appContract,
  ...settingsContract,
  ...wireContract,
  ...deskContract,
  ...progressContract,
  ...instrumentsContract,
  ...mediaContract,
  ...memoryContract,
  ...peopleContract,
  ...publishingContract,
  ...quotesContract,
  ...remoteContract,
  ...alertsContract,
  ...sourcesContract,
  ...glossaryContract,
  ...checksContract,
  ...commentsContract,
  ...ledgerContract,
  ...machineContract,
  ...spellingContract,
  ...recordContract,
};
export type Contract = typeof contract;
export type MethodName = keyof Contract;
export type Input<M extends MethodName> = InputOf<Contract[M]>;
export type Output<M extends MethodName> = OutputOf<Contract[M]>;
export type Call = <M extends MethodName>(method: M, input: Input<M>) => Promise<Output<M>>;

/** What changed, so that the screen reads it again. Never carries story text. */
export const CoreEvent = z.discriminatedUnion("name", [
  z.object({ name: z.literal("settings.changed") }),
  z.object({ name: z.literal("wire.changed"), id: z.string().optional() }),
  z.object({ name: z.literal("story.changed"), id: z.string() }),
  z.object({ name: z.literal("delivery.changed"), storyId: z.string() }),
  z.object({ name: z.literal("alert.changed"), storyId: z.string() }),
  z.object({ name: z.literal("comments.changed"), storyId: z.string() }),
  z.object({ name: z.literal("sources.changed") }),
  z.object({ name: z.literal("memory.changed") }),
  z.object({ name: z.literal("memory.reading") }),
  z.object({ name: z.literal("people.changed") }),
  z.object({ name: z.literal("glossary.changed") }),
  z.object({ name: z.literal("spelling.changed") }),
]);
export type CoreEvent = z.infer<typeof CoreEvent>;

export type Reply = { ok: true; value: unknown } | { ok: false; error: ErrorData };

/** Screen to core. */
export const ClientMessage = z.object({ kind: z.literal("call"), id: z.int(), method: z.string(), input: z.unknown() });
export type ClientMessage = z.infer<typeof ClientMessage>;

/** Core to screen. */
export const CoreMessage = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("answer"),
    id: z.int(),
    reply: z.union([
      z.object({ ok: z.literal(true), value: z.unknown() }),
      z.object({ ok: z.literal(false), error: ErrorData }),
    ]),
  }),
  z.object({ kind: z.literal("event"), event: CoreEvent }),
]);
export type CoreMessage = z.infer<typeof CoreMessage>;

/** One duplex line to a core: a shell gives it, the client uses it. */
export type Channel = {
  send(message: ClientMessage): void;
  /** @returns a function that stops listening */
  listen(onMessage: (message: CoreMessage) => void): () => void;
};
