import { z } from "zod";
import { chosenUser, SiteOptions, SiteUser } from "#shared/domain/destination.ts";
import type { PublishedStory } from "#shared/domain/publishedStory.ts";
import type { CmsAccess, Users } from "../adapter.ts";
import { callGhost } from "./api.ts";
import { troubleOf } from "./posts.ts";

const Staff = z.object({ users: z.array(SiteUser) });

/** The site's staff, by name. */
export async function siteUsers(access: CmsAccess): Promise<Users> {
  const params = { limit: "100", fields: "id,name", order: "name asc" };
  const answer = await callGhost(access, { method: "GET", path: "users/", params });
  const staff = answer.kind === "answer" && answer.status === 200 ? Staff.safeParse(answer.json).data : undefined;
  return staff ? { kind: "users", users: staff.users } : troubleOf(answer);
}

/** The one person who wrote or translated the story: whom the desk has chosen for her, else who has her name on the staff. */
export async function authorOf(access: CmsAccess, { credits }: PublishedStory): Promise<string | undefined> {
  const options = access.site ?? SiteOptions.parse({});
  if (!options.hasAuthors) return undefined;
  const writers = credits.filter(({ role }) => role === "reporting" || role === "writing");
  const people = writers.length > 0 ? writers : credits.filter(({ role }) => role === "translating");
  const [person] = people;
  if (!person || people.length > 1) return undefined;
  const staff = await siteUsers(access);
  if (staff.kind !== "users") return undefined;
  const chosen = chosenUser(options, person.name);
  // somebody who has left is nobody's author: Ghost would put the owner in her place
  const there = staff.users.find(({ id }) => id === chosen?.id);
  return (there ?? staff.users.find(({ name }) => name.toLocaleLowerCase() === person.name.toLocaleLowerCase()))?.id;
}
