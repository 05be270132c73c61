import { type Credit, type CreditRole, jobOf } from "#shared/domain/credits.ts";
import type { Language } from "#shared/domain/language.ts";
import type { DeskRules } from "./houseProfile.ts";
import { HOUSE_PROFILES } from "./index.ts";

const HELP: readonly CreditRole[] = ["research", "graphics", "photo", "video"];

/** Authors, then helpers, then translator and editor, as French sign-offs are printed; writers follow in English ones. */
const ORDERS: Readonly<Partial<Record<Language, DeskRules["order"]>>> = {
  en: [["reporting", "compiling"], ["contributing"], HELP, ["writing"], ["translating"], ["editing"], ["initials"]],
};
const ORDER: DeskRules["order"] = [
  ["reporting", "writing", "compiling"],
  ["contributing"],
  HELP,
  ["translating"],
  ["editing"],
  ["initials"],
];

/** The rules of a house for stories in a language; a house of another language is not followed. */
export function deskRulesOf(language: Language, profile: string): DeskRules {
  const house = HOUSE_PROFILES.find(profile);
  const own = house?.language === language ? house.desk : undefined;
  return { order: ORDERS[language] ?? ORDER, isSignedOff: false, ...own };
}

/** The same people in the order of the house; within a rank they stay as they stood. */
export const ordered = (credits: readonly Credit[], { order }: DeskRules): Credit[] =>
  order.length === 0 ? [...credits] : [...credits].sort((a, b) => rankOf(a, order) - rankOf(b, order));

/** Puts somebody where the house prints the job: before the first who comes after it, else at the end. */
export function withCredit(credits: readonly Credit[], credit: Credit, { order }: DeskRules): Credit[] {
  const at = order.length === 0 ? -1 : credits.findIndex((one) => rankOf(one, order) > rankOf(credit, order));
  return at < 0 ? [...credits, credit] : [...credits.slice(0, at), credit, ...credits.slice(at)];
}

function rankOf(credit: Credit, order: DeskRules["order"]): number {
  const rank = order.findIndex((roles) => roles.includes(jobOf(credit)));
  return rank < 0 ? order.length : rank;
}
