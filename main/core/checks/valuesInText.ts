import { bodyText, tickersIn } from "#shared/document/paragraphs.ts";
import { instrumentByRic } from "../instruments/directory.ts";
import { folded } from "../instruments/foldText.ts";
import type { Check } from "./check.ts";

/** Words of a company's name that stand in many names. */
const COMMON = /^(?:group|groupe|holding|banque|bank|societe|compagnie|company|international|the|les|the)$/;

/**
 * An associated value that the story does not speak of sends readers to the wrong company. Named is what stands by its code,
 * by its ticker, or by the first telling word of one of its names.
 */
export const valuesInText: Check = {
  id: "values-in-text",
  severity: "note",
  run({ content, source }) {
    if (content.values.length === 0) return [];
    const tagged = new Set(tickersIn(content.body));
    const text = folded([content.headline, content.deck, bodyText(content.body)].join(" "));
    if (text.trim() === "") return [];
    const words = new Set(text.match(/[\p{L}\p{N}]+/gu));
    const ofSource = new Set(source?.instruments.map(({ ric }) => ric)); // the agency's word is good
    const isNamed = (ric: string, name: string): boolean => {
      const known = instrumentByRic(ric);
      if (!known || ofSource.has(ric)) return true; // of a code that nobody knows, something else is said
      const names = [name, known.name, ...known.aliases];
      const telling = names.flatMap(
        (one) =>
          folded(one)
            .match(/[\p{L}\p{N}]+/gu)
            ?.find((word) => word.length > 2 && !COMMON.test(word)) ?? [],
      );
      return text.includes(folded(ric)) || telling.some((word) => words.has(word));
    };
    return content.values
      .filter(({ ric, name }) => !tagged.has(ric) && !isNamed(ric, name))
      .map(({ ric, name }) => ({ message: "check.valueNotInText", values: { ric, name }, at: { field: "values" } }));
  },
};
