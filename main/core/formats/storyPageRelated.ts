import { RelatedStory } from "#shared/domain/story.ts";
import { sourceAt } from "./storyPageSource.ts";

const READ_ON = /\s*\b(?:lire la suite|read (?:more|on))\s*$/i;

/**
 * Reads the items of "À lire aussi": a title, who gave it and when, and the first words of its text. Captions of
 * pictures that stand before a title belong to none.
 */
export function relatedOf(lines: readonly string[]): RelatedStory[] {
  const found: RelatedStory[] = [];
  let from = 0;
  for (let index = 0; index < lines.length; index++) {
    const source = index > from || found.length === 0 ? sourceAt(lines, index) : undefined;
    const title = lines[index - 1];
    if (!source || !title || index - 1 < from) continue;
    const teaser = (lines[source.next] ?? "").replace(READ_ON, "");
    // without its marks the next line may just as well be the next title
    const isTeaser = teaser !== lines[source.next] || /(?:…|\.\.\.|[.!?»"])$/.test(teaser);
    found.push(
      RelatedStory.parse({
        title: title.slice(0, 400),
        provider: source.name,
        at: source.at,
        teaser: isTeaser ? teaser.trim().slice(0, 600) : "",
      }),
    );
    from = source.next + (isTeaser ? 1 : 0);
    index = from - 1;
  }
  return found;
}
