import { defineRegistry } from "#shared/registry.ts";
import type { Check } from "./check.ts";
import { complete } from "./complete.ts";
import { credited } from "./credited.ts";
import { embargoReadable } from "./embargoReadable.ts";
import { glossaryKept } from "./glossaryKept.ts";
import { machineRead } from "./machineRead.ts";
import { numbersMatch } from "./numbersMatch.ts";
import { pictureCredited } from "./pictureCredited.ts";
import { sourceAlerts } from "./sourceAlerts.ts";
import { sourceForms } from "./sourceForms.ts";
import { sourceUsable } from "./sourceUsable.ts";
import { tickersOfSource } from "./tickersOfSource.ts";
import { tickersTrue } from "./tickersTrue.ts";

export const CHECKS = defineRegistry<Check>("checks", [
  complete,
  embargoReadable,
  sourceAlerts,
  sourceForms,
  sourceUsable,
  numbersMatch,
  glossaryKept,
  machineRead,
  credited,
  tickersTrue,
  tickersOfSource,
  pictureCredited,
]);
