import type { StoryForm, WireSignal } from "./wire.ts";

/* Tags before the headline and flags behind the slug, as the Reuters handbook and French wires print them. */
const FORMS: readonly (readonly [StoryForm, RegExp])[] = [
  ["correction", /^(?:CORRECTED|CORRECTS|CORRECTION|CORRIG[EÉ]E?|RECTIFICATIF|VERSION CORRIG[EÉ]E)$/u],
  ["update", /^(?:UPDATE|ACTUALISATION|ACTUALIS[EÉ]|LEAD|MAJ|MISE [AÀ] JOUR)(?: ?\d+)?$/u],
  ["refile", /^(?:REFILE|REFILED|REDIFFUSION)$/u],
  ["repeat", /^(?:REPEAT|RPT|R[EÉ]P[EÉ]TITION)(?: ?\d+)?$/u],
  ["withdrawal", /^(?:WITHDRAWN|WITHDRAWAL|STORY WITHDRAWN|KILL|MANDATORY KILL|RETRAIT|ANNULATION|ANNUL[EÉ]E?)$/u],
];

const formOf = (tag: string): StoryForm | undefined =>
  FORMS.find(([, pattern]) => pattern.test(tag.trim().toUpperCase()))?.[0];

/** The forms that a headline's tags name: "CORRECTED-UPDATE 1-Chipmaker plans plant" is a correction and an update. */
export function formsOfHeadline(headline: string): StoryForm[] {
  const found: StoryForm[] = [];
  let rest = headline.trim();
  for (;;) {
    const [tag, after] = /^([^\s:–-][^:–-]{0,24}?)\s*[-–:]+\s*(?=\S)/u.exec(rest) ?? [];
    const form = after === undefined ? undefined : formOf(after);
    if (tag === undefined || form === undefined) return found;
    if (!found.includes(form)) found.push(form);
    rest = rest.slice(tag.length);
  }
}

/** A slug without its flags: "USA-WEATHER/ (UPDATE 1, PIX)" gives "USA-WEATHER/". */
export const slugRoot = (slug: string): string =>
  slug
    .replace(/\([^()]*\)?\s*$/, "")
    .trim()
    .toUpperCase();

/** The forms that a slug's flags name. */
export const formsOfSlug = (slug: string): StoryForm[] => [
  ...new Set((/\(([^()]*)\)?\s*$/.exec(slug)?.[1] ?? "").split(",").flatMap((flag) => formOf(flag) ?? [])),
];

/** What tags and flags make of a version, gravest first; undefined when none of them says anything. */
export function formOfVersion(headline: string, slug: string): StoryForm | undefined {
  const said = [...formsOfHeadline(headline), ...formsOfSlug(slug)];
  return (["withdrawal", "correction", "refile", "update", "repeat"] as const).find((form) => said.includes(form));
}

/**
 * Whether headline, slug flags and signal say different things; each that is silent agrees with the others. An update
 * that carries a correction may say both, and a slug says CORRECTED of a refile too (Reuters handbook, corrections).
 */
export function formsDisagree(headline: string, slug: string, signal: WireSignal): boolean {
  const graver = (forms: readonly StoryForm[]): StoryForm[] =>
    forms.filter((form) => form !== "update" && form !== "repeat");
  const inSlug = graver(formsOfSlug(slug));
  if (inSlug.includes("correction")) inSlug.push("refile");
  const said = [graver(formsOfHeadline(headline)), inSlug].filter((forms) => forms.length > 0);
  if (signal !== "none" && signal !== "update") said.push([signal]);
  return said.some((forms) => said.some((others) => !forms.some((form) => others.includes(form))));
}
