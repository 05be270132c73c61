import type { CreditRole } from "#shared/domain/credits.ts";
import type { Language } from "#shared/domain/language.ts";

/** Words that open a role ("édité par X") or close it ("X pour la version française"). Regular-expression sources. */
export type RoleWords = {
  /** More than one when the words credit one list with two jobs: "Reporting and writing by". */
  readonly roles: readonly CreditRole[];
  readonly words: string;
};

/** How one language signs: the same table drives the parser and the generator. */
export type CreditGrammar = {
  readonly opens: readonly RoleWords[];
  /** Phrases behind the names; a group named `place` is where these people were. */
  readonly closes: readonly RoleWords[];
  /** What joins names, between blanks. */
  readonly joins: readonly string[];
  /** What stands before a place. The first one is used for printing. */
  readonly places: readonly string[];
  /** What stands before the body somebody belongs to; undefined: the body stands in brackets. */
  readonly orgBefore?: string;
  /** A collective instead of a person. */
  readonly desk: string;
  /** A line that starts like this is a note, not a credit. */
  readonly notCredit: string;
  /** The words that are printed before the names of a role. */
  readonly print: Readonly<Record<Exclude<CreditRole, "desk">, string>>;
  readonly and: string;
  /** Between two roles. */
  readonly between: string;
  readonly byline: string;
  readonly bylineOpens: string;
};

/** Month names and marks for printing and reading times and figures. */
export type PrintForms = {
  readonly months: readonly string[];
  readonly decimal: "," | ".";
};

/** One story language: what differs from language to language stands here and nowhere else. */
export type StoryLanguage = {
  readonly id: Language;
  readonly name: string;
  readonly credits: CreditGrammar;
  readonly print: PrintForms;
};
