import type { HeadlineTag } from "#shared/domain/destination.ts";
import type { Language } from "#shared/domain/language.ts";
import { formsOfHeadline } from "#shared/domain/storyForm.ts";
import type { HeadlineTags } from "#shared/profiles/houseProfile.ts";
import { HOUSE_PROFILES } from "#shared/profiles/index.ts";
import { LANGUAGE_TAGS } from "#shared/profiles/languageTags.ts";

const tagsOf = (language: Language, profile: string): HeadlineTags => {
  const house = HOUSE_PROFILES.find(profile);
  return (house?.language === language ? house.tags : undefined) ?? LANGUAGE_TAGS[language];
};

export type Tagging = {
  readonly of: "correct" | "update" | undefined;
  /** How many updates a place has had before this one. */
  readonly updates?: number | undefined;
};

/**
 * The headline as a place prints it. One that says the same already, as somebody wrote it, stays as it is.
 * @param profile id of the house profile that the story is written in
 */
export function tagHeadline(
  headline: string,
  { language, profile }: { readonly language: Language; readonly profile: string },
  place: HeadlineTag,
  { of, updates = 0 }: Tagging,
): string {
  if (of === undefined || place === "none") return headline;
  const tags = tagsOf(language, profile);
  const tag = of === "update" && tags.isCounted ? `${tags.update} ${updates + 1}` : tags[of];
  const isSaid = formsOfHeadline(headline).includes(of === "correct" ? "correction" : "update");
  if (isSaid || untagHeadline(headline, language) !== headline) return headline;
  return place === "prefix" ? `${tag}${tags.join}${headline}` : `${headline} (${tag})`;
}

/** A headline as it was before a place's tag came to it, to compare it with the writer's own. */
export function untagHeadline(headline: string, language: Language): string {
  const houses = HOUSE_PROFILES.all.filter((house) => house.language === language && house.tags);
  for (const { correct, update, join } of [...houses.flatMap(({ tags }) => tags ?? []), LANGUAGE_TAGS[language]]) {
    for (const word of [correct, update]) {
      const rest = (text: string): string => text.replace(/^ \d+(?=\D)/u, "");
      if (headline.startsWith(word)) {
        const after = rest(headline.slice(word.length));
        if (after.startsWith(join)) return after.slice(join.length);
      }
      const [behind] = / \(([^()]*)\)$/u.exec(headline) ?? [];
      if (behind?.replace(/ \d+\)$/u, ")") === ` (${word})`) return headline.slice(0, -behind.length);
    }
  }
  return headline;
}
