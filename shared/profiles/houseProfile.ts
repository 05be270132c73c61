import type { CreditRole } from "#shared/domain/credits.ts";
import type { Language } from "#shared/domain/language.ts";
import type { PrintedRole } from "#shared/languages/language.ts";

/** How one house signs. What is left out follows the language's own grammar. */
export type CreditStyle = {
  /** Between two roles. */
  readonly between?: string;
  /** The words before the names of a role, where the house has its own. */
  readonly words?: Readonly<Partial<Record<PrintedRole, string>>>;
  /** Words that the house prints behind the names of a role instead: "A and B contributed to this report". */
  readonly closes?: Readonly<Partial<Record<PrintedRole, string>>>;
  /** The house signs with initials ("abc/def") where everybody has some, else with names. */
  readonly signs?: "initials";
  /** The house's own mark ends every text, and names nobody: people stand in the byline. */
  readonly mark?: string;
  /** Whether a place stands in brackets behind the name: "A (Rom)". */
  readonly bracketsPlaces?: boolean;
  /** Whether the line is sentences without brackets. */
  readonly isSentence?: boolean;
};

/** What a house asks of the people of a story. */
export type DeskRules = {
  /** Jobs in the order of print, those of one rank together. Empty: any order will do. */
  readonly order: readonly (readonly CreditRole[])[];
  /** Whether every story is signed off by an editor, not only a translation. */
  readonly isSignedOff: boolean;
};

/** How a house says before or behind a headline what a version is. */
export type HeadlineTags = {
  readonly correct: string;
  readonly update: string;
  /** Between the tag and the headline. */
  readonly join: string;
  /** Whether updates are numbered: "UPDATE 2". */
  readonly isCounted: boolean;
};

/** A house style: choices that a language leaves open. Each value is what the house prints, not what books advise. */
export type HouseProfile = {
  readonly id: string;
  readonly name: string;
  readonly language: Language;
  readonly credits: CreditStyle;
  /** How the house spells English; left out where it prints both kinds. */
  readonly english?: "en-GB" | "en-US";
  /** Where the house asks for something else than `deskRulesOf` says for its language. */
  readonly desk?: Partial<DeskRules>;
  /** Opening and closing quotation marks, with the blanks inside them. */
  readonly quotes: readonly [open: string, close: string];
  /** Between groups of three digits. */
  readonly thousands: string;
  readonly decimal: "," | ".";
  /** Between a figure and its percent sign. */
  readonly beforePercent: string;
  readonly apostrophe: "'" | "’";
  readonly ellipsis: "..." | "…";
  /** Between words, with a blank on either side; left out where the house prints the hyphen it gets. */
  readonly dash?: "–" | "—";
  /** Before ; ! ? */
  readonly beforeHigh: string;
  readonly beforeColon: string;
  /** Whether a figure is bound to what it counts, and a title to its name, by a no-break space. */
  readonly binds: boolean;
  /** Between hour and minutes ("13h34"); left out where the language writes a clock. */
  readonly hour?: string;
  /** Whether capitals take their accents. */
  readonly capitalAccents: boolean;
  /** Left out where the house prints what its language has. */
  readonly tags?: HeadlineTags;
  /** How long fields may become, in characters; left out where the house sets no limit of its own. */
  readonly limits?: { readonly headline?: number; readonly deck?: number; readonly slug?: number };
};
