import { SiteOptions } from "#shared/domain/destination.ts";
import type { PublishedStory } from "#shared/domain/publishedStory.ts";
import type { CmsAccess } from "../adapter.ts";
import { authorOf } from "./authors.ts";
import { ensureTerm, named } from "./terms.ts";

/** What a post has beside its text; what the site would not give is in `missing`. */
export type Surroundings = {
  /** Ids of the tags of this story's instruments. */
  readonly tags: readonly number[];
  /** Only for a new post: later it is the site's to say. */
  readonly category: number | undefined;
  readonly author: number | undefined;
  readonly missing: readonly ("tags" | "category")[];
};

/** More tags than this are no help to a reader. */
const MOST_TAGS = 12;

/** Finds tags, category and author on the site. A right that the account lacks costs only that part, never the story. */
export async function surroundingsOf(access: CmsAccess, story: PublishedStory, isNew: boolean): Promise<Surroundings> {
  const options = access.site ?? SiteOptions.parse({});
  const { category, hasTags, hasAuthors } = options;
  const names = hasTags ? [...new Set(story.values.map(({ name }) => name.trim()).filter(Boolean))] : [];
  const tags: number[] = [];
  const missing: ("tags" | "category")[] = [];
  for (const name of names.slice(0, MOST_TAGS)) {
    const tag = await ensureTerm(access, "tags", { name });
    if ("id" in tag) tags.push(tag.id);
    else if (!missing.includes("tags")) missing.push("tags");
  }
  const wanted = isNew && category !== "" ? await categoryOf(access, category) : undefined;
  if (isNew && category !== "" && wanted === undefined) missing.push("category");
  return { tags, category: wanted, author: hasAuthors ? await authorOf(access, story, options) : undefined, missing };
}

async function categoryOf(access: CmsAccess, name: string): Promise<number | undefined> {
  const known = await named(access, "categories", name);
  if (known !== undefined) return known;
  const made = await ensureTerm(access, "categories", { name });
  return "id" in made ? made.id : undefined;
}
