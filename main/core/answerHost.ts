import { AppError } from "#shared/domain/errors.ts";
import type { Host } from "./host.ts";
import type { HostAnswer, HostCall } from "./workerMessages.ts";

/** Asks the shell what the core in its thread wants to know. Trouble comes back as data, without a path or a secret. */
export async function answerHost(host: Host, call: HostCall): Promise<HostAnswer> {
  const { id } = call;
  try {
    return { kind: "hostAnswer", id, ok: true, value: await ask(host, call) };
  } catch (error) {
    const known = error instanceof AppError ? error : new AppError("host.cannot", "The shell could not do that.");
    return { kind: "hostAnswer", id, ok: false, error: known.toData() };
  }
}

function ask(host: Host, { name, args: [first = "", second = ""] }: HostCall): Promise<unknown> {
  switch (name) {
    case "readSecret":
      return host.readSecret(first);
    case "writeSecret":
      return host.writeSecret(first, second);
    case "pickFiles":
      return host.pickFiles();
    case "openExternal":
      return host.openExternal(first);
  }
}
