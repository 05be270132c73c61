import { z } from "zod";
import type { CmsAccess, Outcome } from "../adapter.ts";
import { callWp, outcomeOfWp } from "./api.ts";
import { plainField } from "./wpText.ts";

const Term = z.object({ id: z.int() });
const TermExists = z.object({ code: z.literal("term_exists"), data: z.object({ term_id: z.int() }) });
const Named = z.array(z.object({ id: z.int(), name: z.string() }));

export type Ensured = { readonly id: number } | { readonly trouble: Outcome };

/** A tag or a category by its name; making it twice gives the same one, also in a race. */
export async function ensureTerm(
  access: CmsAccess,
  kind: "tags" | "categories",
  term: { readonly name: string; readonly slug?: string },
): Promise<Ensured> {
  const answer = await callWp(access, { method: "POST", route: `/wp/v2/${kind}`, json: term });
  // nothing has been published yet, so not knowing is only a reason to wait
  if (answer.kind !== "answer") return { trouble: { kind: "later", error: answer.error } };
  const made = Term.safeParse(answer.json);
  if (answer.status === 201 && made.success) return { id: made.data.id };
  const known = TermExists.safeParse(answer.json);
  if (known.success) return { id: known.data.data.term_id };
  const outcome = outcomeOfWp(answer, false);
  return { trouble: outcome.kind === "unknown" ? { kind: "later", error: outcome.error } : outcome };
}

/** @returns the one of exactly this name, or undefined; signs in names come as entities */
export async function named(
  access: CmsAccess,
  kind: "categories" | "users",
  name: string,
): Promise<number | undefined> {
  // an editor is shown only people who have published, unless she asks for authors
  const who: Record<string, string> = kind === "users" ? { who: "authors" } : {};
  const params = { search: name, per_page: "50", _fields: "id,name", ...who };
  const answer = await callWp(access, { method: "GET", route: `/wp/v2/${kind}`, params });
  const found = answer.kind === "answer" && answer.status === 200 ? Named.safeParse(answer.json).data : undefined;
  const fold = (text: string): string => plainField(text).toLocaleLowerCase();
  return found?.find((one) => fold(one.name) === fold(name))?.id;
}
