import type { Contract } from "#shared/contract/index.ts";
import { alertHandlers } from "./alerts/alertHandlers.ts";
import { appHandlers } from "./appHandlers.ts";
import { checkHandlers } from "./checks/checkHandlers.ts";
import { commentHandlers } from "./comments/commentHandlers.ts";
import type { HandlersOf } from "./context.ts";
import { creditHandlers } from "./credits/creditHandlers.ts";
import { peopleHandlers } from "./credits/peopleHandlers.ts";
import { deskHandlers } from "./desk/deskHandlers.ts";
import { progressHandlers } from "./desk/progressHandlers.ts";
import { glossaryHandlers } from "./glossary/glossaryHandlers.ts";
import { sourceHandlers } from "./ingest/sources/sourceHandlers.ts";
import { wireHandlers } from "./ingest/wireHandlers.ts";
import { instrumentHandlers } from "./instruments/instrumentHandlers.ts";
import { ledgerHandlers } from "./ledger/ledgerHandlers.ts";
import { machineHandlers } from "./machine/machineHandlers.ts";
import { mediaHandlers } from "./media/mediaHandlers.ts";
import { memoryHandlers } from "./memory/memoryHandlers.ts";
import { publishingHandlers } from "./publishing/publishingHandlers.ts";
import { recordHandlers } from "./publishing/recordHandlers.ts";
import { remoteHandlers } from "./publishing/remoteHandlers.ts";
import { quoteHandlers } from "./quotes/quoteHandlers.ts";
import { settingsHandlers } from "./settings/settingsHandlers.ts";
import { spellingHandlers } from "./spelling/spellingHandlers.ts";

/** Every method of the contract and the function that answers it. */
export const handlers: HandlersOf<Contract> = {
  ...appHandlers,
  ...settingsHandlers,
  ...wireHandlers,
  ...deskHandlers,
  ...progressHandlers,
  ...creditHandlers,
  ...peopleHandlers,
  ...instrumentHandlers,
  ...mediaHandlers,
  ...memoryHandlers,
  ...publishingHandlers,
  ...quoteHandlers,
  ...recordHandlers,
  ...remoteHandlers,
  ...alertHandlers,
  ...sourceHandlers,
  ...glossaryHandlers,
  ...checkHandlers,
  ...commentHandlers,
  ...ledgerHandlers,
  ...machineHandlers,
  ...spellingHandlers,
};
