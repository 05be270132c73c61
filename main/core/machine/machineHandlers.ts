import type { MachineSource, machineContract } from "#shared/contract/machine.ts";
import { AppError } from "#shared/domain/errors.ts";
import type { CoreContext, HandlersOf } from "../context.ts";
import { keepMachineSource, machineSource } from "../store/machineSourceStore.ts";
import { MACHINE_PROVIDERS } from "./providers/index.ts";
import { sendable } from "./sendable.ts";

const KEY = "machine";
const MILLION = 1_000_000;

/** What is under way, so that it can be broken off. Goes away with its core. */
const running = new WeakMap<CoreContext, Map<string, AbortController>>();

function runningOf(core: CoreContext): Map<string, AbortController> {
  const known = running.get(core) ?? new Map<string, AbortController>();
  running.set(core, known);
  return known;
}

export const machineHandlers: HandlersOf<typeof machineContract> = {
  "machine.source": async (_, core) => {
    const source = machineSource(core.db);
    return { ...(source ? { source } : {}), hasKey: Boolean(await core.host.readSecret(KEY)) };
  },
  "machine.saveSource": async ({ source, key }, core) => {
    const old = machineSource(core.db);
    // a key goes with its service: another address must not get it
    const isMoved = source !== undefined && old !== undefined && new URL(source.url).origin !== new URL(old.url).origin;
    if (key !== undefined || !source || isMoved) await core.host.writeSecret(KEY, key ?? "");
    keepMachineSource(core.db, source);
    core.emit({ name: "settings.changed" });
    return {};
  },
  "machine.translate": async ({ storyId, blocks, ticket }, core) => {
    const source = machineSource(core.db);
    if (!source?.isOn) throw new AppError("machine.off", "Machine translation is switched off on this desk.");
    const { texts, from, to } = sendable(core, storyId, blocks);
    const controller = new AbortController();
    runningOf(core).set(ticket, controller);
    try {
      const provider = MACHINE_PROVIDERS[source.kind];
      const key = (await core.host.readSecret(KEY)) ?? "";
      const answer = await provider.translate({ source, key, texts, from, to, signal: controller.signal });
      const cost = costOf(source, answer.units);
      const { name, currency } = source;
      return {
        texts: [...answer.texts],
        units: answer.units,
        unit: provider.unit,
        ...(cost === undefined ? {} : { cost }),
        currency,
        source: name,
      };
    } finally {
      runningOf(core).delete(ticket);
    }
  },
  "machine.cancel": ({ ticket }, core) => {
    const controller = runningOf(core).get(ticket);
    controller?.abort();
    return { cancelled: controller !== undefined };
  },
};

const costOf = ({ price }: MachineSource, units: number): string | undefined =>
  price === "" ? undefined : ((Number(price) * units) / MILLION).toFixed(4);
