import { plainText } from "#shared/document/paragraphs.ts";
import type { ReadingProblem } from "#shared/domain/readingReasons.ts";
import { isProse } from "./prose.ts";
import type { StoryText } from "./storyText.ts";

const LONGEST = 120;

/** The headline, or, for a story that came without one, the beginning of its text; "" when it has no sentences either. */
export function headlineOr(
  given: string,
  { body }: Pick<StoryText, "body">,
): { readonly headline: string; readonly problems: ReadingProblem[] } {
  if (given !== "") return { headline: given, problems: [] };
  const line = body.root.children.map((block) => plainText(block).replace(/\s+/g, " ").trim()).find(isProse) ?? "";
  const sentence = /^.{20,}?[.!?…](?=\s)/u.exec(line)?.[0] ?? line;
  return { headline: shortened(sentence), problems: line === "" ? [] : ["headlineMade"] };
}

/** Cut between two words, so that nobody takes half a word for one. */
function shortened(sentence: string): string {
  if (sentence.length <= LONGEST) return sentence.replace(/\.$/, "");
  const end = sentence.lastIndexOf(" ", LONGEST);
  return `${sentence.slice(0, end > 0 ? end : LONGEST).toWellFormed()}…`;
}
