import type { CreditRole } from "#shared/domain/credits.ts";
import type { Language } from "#shared/domain/language.ts";

/** Words that open a role ("édité par X") or close it ("X pour la version française"). Regular-expression sources. */
export type RoleWords = {
  readonly role: CreditRole;
  readonly words: string;
};

/** Every role that has words of its own; a desk is printed under the job it did, initials without any. */
export type PrintedRole = Exclude<CreditRole, "desk" | "initials">;

/** How one language signs: the same table drives the parser and the generator. */
export type CreditGrammar = {
  readonly opens: readonly RoleWords[];
  /** Phrases behind the names; a group named `place` is where these people were. */
  readonly closes: readonly RoleWords[];
  /** How words behind the names begin that tell of one person only, the last of the list. Regular-expression source. */
  readonly closesOne?: string;
  /** The word that stands between a job and its people. Regular-expression source. */
  readonly by: string;
  /** The one of them that is never part of a name: an unknown job ("Polling by X") is known by it. */
  readonly jobBy?: string;
  /** What joins names, between blanks. Regular-expression sources. */
  readonly joins: readonly string[];
  /** What stands before a place. Regular-expression source. */
  readonly placeBefore: string;
  /** The place as a name of its own ("au" + "Caire" is "Le Caire"), and back with its preposition. */
  readonly readPlace: (preposition: string, place: string) => string;
  readonly printPlace: (place: string) => string;
  /** What stands before the body somebody belongs to; undefined: the body stands in brackets. */
  readonly orgBefore?: string;
  /** Whether brackets behind a name hold where the person was ("A (Rom)"), not whom she works for. */
  readonly bracketsArePlaces?: boolean;
  /** A collective instead of a person; the group `place` is the town in its name. */
  readonly desk: string;
  /** A desk with the article that its place in the line asks for. */
  readonly printDesk: (name: string, isFirst: boolean, words: string) => string;
  /** A line that starts like this is a note, not a credit. */
  readonly notCredit: string;
  /** A note that says that a machine translated the text. Regular-expression source. */
  readonly machine: string;
  /** The notice that is printed above a text that a machine translated. */
  readonly machineNotice: string;
  /** The words that are printed before the names of a role. */
  readonly print: Readonly<Record<PrintedRole, string>>;
  readonly and: string;
  /** Another "and" before a name that begins with its sound; `before` is a regular-expression source. */
  readonly andBefore?: { readonly before: string; readonly word: string };
  /** Between two roles. */
  readonly between: string;
  /** Whether every role starts with a capital, or only the line. */
  readonly capitals: "roles" | "line";
  readonly byline: string;
  /** Joins a role's words to the names behind them where they melt: "de" + "Anna", "von" + "dem Büro". */
  readonly link?: (words: string, names: string) => string;
};

/** Month names and marks for printing and reading times and figures. */
export type PrintForms = {
  /** In full, January first. */
  readonly months: readonly string[];
  /** As printed in stamps, without a full stop. */
  readonly shortMonths: readonly string[];
  readonly decimal: "," | ".";
};

/** One story language: what differs from language to language stands here and nowhere else. */
export type StoryLanguage = {
  readonly id: Language;
  readonly name: string;
  readonly credits: CreditGrammar;
  readonly print: PrintForms;
};
