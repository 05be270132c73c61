import type { Credit } from "#shared/domain/credits.ts";
import { peopleCalled, peopleSigning } from "../store/directoryStore.ts";
import type { ReadDb } from "../store/sql.ts";

/**
 * The people of the directory in place of their aliases and initials. A name that two people have stays as it is;
 * initials become somebody only when one person has them and it is known what she does.
 */
export function resolveCredits(db: ReadDb, credits: readonly Credit[]): Credit[] {
  return credits.map((credit) => (credit.role === "initials" ? signed(db, credit) : named(db, credit)));
}

function named(db: ReadDb, credit: Credit): Credit {
  if (credit.role === "desk") return credit;
  const [person, ...others] = peopleCalled(db, credit.name);
  if (!person || others.length > 0) return credit;
  const { initials: _old, ...rest } = credit;
  return { ...rest, name: person.name, ...(person.initials ? { initials: person.initials } : {}) };
}

function signed(db: ReadDb, credit: Credit): Credit {
  const [person, ...others] = peopleSigning(db, credit.name);
  if (!person?.role || others.length > 0) return credit;
  return { role: person.role, name: person.name, initials: person.initials };
}
