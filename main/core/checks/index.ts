import { defineRegistry } from "#shared/registry.ts";
import type { Check } from "./check.ts";
import { complete } from "./complete.ts";
import { credited } from "./credited.ts";
import { embargoReadable } from "./embargoReadable.ts";
import { glossaryKept } from "./glossaryKept.ts";
import { houseTypography } from "./houseTypography.ts";
import { linksWork } from "./linksWork.ts";
import { longScaleFrench } from "./longScaleFrench.ts";
import { machineRead } from "./machineRead.ts";
import { namesKept } from "./namesKept.ts";
import { numbersMatch } from "./numbersMatch.ts";
import { pictureCredited } from "./pictureCredited.ts";
import { quotesBalanced } from "./quotesBalanced.ts";
import { sentenceLength } from "./sentenceLength.ts";
import { sourceAlerts } from "./sourceAlerts.ts";
import { sourceForms } from "./sourceForms.ts";
import { sourceUsable } from "./sourceUsable.ts";
import { suggestionsSettled } from "./suggestionsSettled.ts";
import { tickersOfSource } from "./tickersOfSource.ts";
import { tickersTrue } from "./tickersTrue.ts";
import { translated } from "./translated.ts";
import { valuesInText } from "./valuesInText.ts";
import { wordsOnce } from "./wordsOnce.ts";
export const CHECKS = defineRegistry<Check>("checks", [
  complete,
  embargoReadable,
  suggestionsSettled,
  sourceAlerts,
  sourceForms,
  sourceUsable,
  numbersMatch,
  glossaryKept,
  machineRead,
  credited,
  tickersTrue,
  valuesInText,
  tickersOfSource,
  pictureCredited,
  translated,
  namesKept,
  quotesBalanced,
  wordsOnce,
  longScaleFrench,
  linksWork,
  sentenceLength,
  houseTypography,
]);
