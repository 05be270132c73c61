import { type Credit, jobOf } from "#shared/domain/credits.ts";
import type { Language } from "#shared/domain/language.ts";
import { storyLanguage } from "../index.ts";
import { readDesk } from "./parsePeople.ts";

/**
 * A credit whose name was typed, as it will be read back from print: "bureau de Tokyo" is a desk that did the job, and a
 * desk that was given a person's name is that person, whose town nobody said.
 */
export function deskOrPerson(credit: Credit, language: Language): Credit {
  if (credit.role === "initials") return credit;
  const desk = readDesk(credit.name, storyLanguage(language).credits);
  const { of: _job, ...rest } = credit;
  if (desk) return { ...rest, ...desk, of: jobOf(credit) };
  if (credit.role !== "desk") return credit;
  const { place: _town, ...person } = rest;
  return { ...person, role: jobOf(credit) };
}
