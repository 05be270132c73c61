import type { CreditGrammar } from "../language.ts";

/**
 * A pattern made of a grammar's words, compiled once for each grammar: sign-offs are read by the thousand.
 * @param make gives a pattern without a place of its own (no "g", no "y")
 */
export function perGrammar(make: (grammar: CreditGrammar) => RegExp): (grammar: CreditGrammar) => RegExp {
  const made = new WeakMap<CreditGrammar, RegExp>();
  return (grammar) => {
    const known = made.get(grammar);
    if (known) return known;
    const fresh = make(grammar);
    made.set(grammar, fresh);
    return fresh;
  };
}

/** The joining words of a list ("and", "et") as alternatives. */
export const joinsOf = ({ joins }: CreditGrammar): string => joins.join("|");
