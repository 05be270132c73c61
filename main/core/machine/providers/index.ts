import type { MachineKind } from "#shared/contract/machine.ts";
import type { MachineProvider } from "../machineProvider.ts";
import { chat } from "./chat.ts";
import { deepl } from "./deepl.ts";
import { libreTranslate } from "./libreTranslate.ts";

export const MACHINE_PROVIDERS: Record<MachineKind, MachineProvider> = {
  deepl,
  libretranslate: libreTranslate,
  openai: chat,
};
