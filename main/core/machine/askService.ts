import { AppError } from "#shared/domain/errors.ts";
import { exchange } from "../http/exchange.ts";
import type { MachineRequest } from "./machineProvider.ts";

/** Milliseconds: a paragraph takes a second or two, a large model with a queue half a minute. */
const DEADLINES = { connect: 5000, headers: 45_000, whole: 60_000 };
const MAX_ANSWER = 2 * 1024 * 1024;

export type ServiceCall = {
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: unknown;
  /** Statuses that mean an exhausted account, beside 429. */
  readonly quota?: readonly number[];
};

/**
 * Posts JSON to a translation service and gives its JSON answer. Redirects are not followed: they would carry the text and
 * the key to another place.
 * @throws AppError `machine.*`
 */
export async function askService(request: MachineRequest, call: ServiceCall): Promise<unknown> {
  const { source, signal } = request;
  const detail = { name: source.name };
  const answer = await exchange({
    method: "POST",
    url: new URL(source.url + call.path),
    headers: { accept: "application/json", "content-type": "application/json", ...call.headers },
    body: JSON.stringify(call.body),
    deadlines: DEADLINES,
    maxAnswer: MAX_ANSWER,
    signal,
  });
  if (signal.aborted) throw new AppError("machine.cancelled", "The translation was broken off.", detail);
  if (answer.kind !== "answer") {
    throw new AppError("machine.unreachable", `${source.name} does not answer.`, detail, true);
  }
  const { status, bytes } = answer;
  if (status === 401 || status === 403) throw new AppError("machine.auth", `${source.name} refuses the key.`, detail);
  if (status === 429 || call.quota?.includes(status)) {
    throw new AppError("machine.quota", `${source.name} takes no more text for now.`, detail, true);
  }
  if (status !== 200) throw unreadable(source.name, status);
  try {
    return JSON.parse(bytes.toString("utf8"));
  } catch {
    throw unreadable(source.name, status);
  }
}

/** The answer is none: wrong shape, wrong count, or a page for people. */
export const unreadable = (name: string, status = 200): AppError =>
  new AppError("machine.unreadable", `${name} gave no translation (${status}).`, { name, status });
