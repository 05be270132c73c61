import type { Credit, CreditRole } from "./credits.ts";
import { type DefaultRole, foldedName } from "./deskPerson.ts";

export type Signer = { readonly name: string; readonly role?: DefaultRole | undefined };

/**
 * What the signed-in person most likely did for a story, or undefined when she is credited with it already. A
 * translation wants a translator first, then an editor who is somebody else; else her own job counts, else writing.
 */
export function proposedRole(credits: readonly Credit[], me: Signer, isTranslation: boolean): CreditRole | undefined {
  if (me.name.trim() === "") return undefined;
  const mine = credits.filter(({ name }) => foldedName(name) === foldedName(me.name)).map(({ role }) => role);
  const has = (role: CreditRole): boolean => credits.some((credit) => credit.role === role || credit.of === role);
  if (isTranslation) {
    if (!has("translating")) return "translating";
    return has("editing") || mine.includes("translating") ? undefined : "editing";
  }
  if (mine.length > 0) return undefined;
  if (me.role) return me.role;
  const isWritten = has("reporting") || has("writing");
  return isWritten && !has("editing") ? "editing" : isWritten ? "contributing" : "writing";
}
