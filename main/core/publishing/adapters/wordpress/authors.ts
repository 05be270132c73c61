import { z } from "zod";
import { chosenUser, type SiteOptions } from "#shared/domain/destination.ts";
import type { PublishedStory } from "#shared/domain/publishedStory.ts";
import type { CmsAccess, Users } from "../adapter.ts";
import { callWp, outcomeOfWp } from "./api.ts";
import { unreadable } from "./findPost.ts";
import { named } from "./terms.ts";
import { plainField } from "./wpText.ts";

const User = z.object({ id: z.int(), name: z.string() });
const Me = z.object({ id: z.int(), capabilities: z.record(z.string(), z.unknown()) });
/** WordPress gives no more at once. */
const PAGE = 100;
const MOST_PAGES = 5;

/** Those who may write on the site, by name. */
export async function siteUsers(access: CmsAccess): Promise<Users> {
  const users: z.infer<typeof User>[] = [];
  for (let page = 1; page <= MOST_PAGES; page++) {
    const params = { who: "authors", orderby: "name", per_page: String(PAGE), page: String(page), _fields: "id,name" };
    const answer = await callWp(access, { method: "GET", route: "/wp/v2/users", params });
    if (answer.kind !== "answer") return { kind: "noAnswer", error: answer.error };
    const read = z.array(User).safeParse(answer.json);
    if (answer.status !== 200 || !read.success) {
      const refusal = outcomeOfWp(answer, false);
      const error = ("error" in refusal && refusal.error) || unreadable();
      return { kind: refusal.kind === "auth" ? "auth" : "noAnswer", error };
    }
    users.push(...read.data);
    if (read.data.length < PAGE) break;
  }
  return { kind: "users", users: users.map(({ id, name }) => ({ id: String(id), name: plainField(name) })) };
}

/**
 * The one person who wrote or translated the story, as the site knows her: whom the desk has chosen for her signature, else
 * who has her name. Nobody when the account that publishes may not name her.
 */
export async function authorOf(
  access: CmsAccess,
  { credits }: PublishedStory,
  options: SiteOptions,
): Promise<number | undefined> {
  const writers = credits.filter(({ role }) => role === "reporting" || role === "writing");
  const people = writers.length > 0 ? writers : credits.filter(({ role }) => role === "translating");
  const [person] = people;
  if (!person || people.length > 1) return undefined;
  const chosen = chosenUser(options, person.name);
  const id = (chosen && (await stillThere(access, chosen.id))) ?? (await named(access, "users", person.name));
  if (id === undefined) return undefined;
  const params = { context: "edit", _fields: "id,capabilities" };
  const me = await callWp(access, { method: "GET", route: "/wp/v2/users/me", params });
  const read = me.kind === "answer" ? Me.safeParse(me.json).data : undefined;
  return read && (read.id === id || read.capabilities.edit_others_posts === true) ? id : undefined;
}

/** WordPress refuses a whole post for an author who has left. */
async function stillThere(access: CmsAccess, id: string): Promise<number | undefined> {
  if (!/^\d+$/.test(id)) return undefined;
  const answer = await callWp(access, { method: "GET", route: `/wp/v2/users/${id}`, params: { _fields: "id,name" } });
  return answer.kind === "answer" && answer.status === 200 ? User.safeParse(answer.json).data?.id : undefined;
}
