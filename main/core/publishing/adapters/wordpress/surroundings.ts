import { z } from "zod";
import { SiteOptions } from "#shared/domain/destination.ts";
import type { PublishedStory } from "#shared/domain/publishedStory.ts";
import type { CmsAccess } from "../adapter.ts";
import { callWp } from "./api.ts";
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

const Me = z.object({ id: z.int(), capabilities: z.record(z.string(), z.unknown()) });
/** More tags than this are no help to a reader. */
const MOST_TAGS = 12;

/** Finds tags, category and author on the site. A right that the account lacks costs only that part, never the story. */
export async function surroundingsOf(access: CmsAccess, story: PublishedStory, isNew: boolean): Promise<Surroundings> {
  const { category, hasTags, hasAuthors } = access.site ?? SiteOptions.parse({});
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
  return { tags, category: wanted, author: hasAuthors ? await authorOf(access, story) : undefined, missing };
}

async function categoryOf(access: CmsAccess, name: string): Promise<number | undefined> {
  const known = await named(access, "categories", name);
  if (known !== undefined) return known;
  const made = await ensureTerm(access, "categories", { name });
  return "id" in made ? made.id : undefined;
}

/** The one person who wrote or translated the story, if she has an account of her name and this one may name her. */
async function authorOf(access: CmsAccess, { credits }: PublishedStory): Promise<number | undefined> {
  const writers = credits.filter(({ role }) => role === "reporting" || role === "writing");
  const people = writers.length > 0 ? writers : credits.filter(({ role }) => role === "translating");
  const [person] = people;
  if (!person || people.length > 1) return undefined;
  const id = await named(access, "users", person.name);
  if (id === undefined) return undefined;
  const params = { context: "edit", _fields: "id,capabilities" };
  const me = await callWp(access, { method: "GET", route: "/wp/v2/users/me", params });
  const read = me.kind === "answer" ? Me.safeParse(me.json).data : undefined;
  return read && (read.id === id || read.capabilities.edit_others_posts === true) ? id : undefined;
}
