import type { Language } from "#shared/domain/language.ts";
import { type ConceptForm, emptyForm } from "../../fields/glossary/conceptForm.ts";

const LONGEST = 120;

/** A new glossary entry with what is selected on the page, in the language of the side that it stands on. */
export function selectedTerm(written: Language, source: Language | undefined): ConceptForm {
  const selection = getSelection();
  const text = selection?.toString().replace(/\s+/g, " ").trim() ?? "";
  const place = selection?.anchorNode;
  const element = place instanceof Element ? place : place?.parentElement;
  const isInSource = element?.closest("[data-pane=source]") !== null && element !== undefined;
  if (text === "" || text.length > LONGEST) return emptyForm();
  return emptyForm(isInSource && source ? source : written, text);
}
