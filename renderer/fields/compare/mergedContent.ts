import type { BlockJson } from "#shared/document/body.ts";
import { body } from "#shared/document/makeBody.ts";
import type { MergeRow } from "#shared/document/mergeBodies.ts";
import type { Comparison } from "#shared/domain/remoteStory.ts";
import type { StoryContent } from "#shared/domain/story.ts";

export type Choice = "ours" | "theirs" | "both";
/** What was chosen, by row; "headline" and "deck" beside the numbers of the rows. */
export type Choices = ReadonlyMap<string, Choice>;

/** What stands when nobody chose: one side's change is that side's, a clash is open. */
export const usual = ({ kind }: MergeRow): Choice | undefined =>
  kind === "clash" ? undefined : kind === "theirs" ? "theirs" : "ours";

/** The story's content as it was put together. The desk's own blocks come from `content`, with everything they carry. */
export function mergedContent(
  content: StoryContent,
  { ours, theirs }: Pick<Comparison, "ours" | "theirs">,
  rows: readonly MergeRow[],
  choices: Choices,
): StoryContent {
  if (!theirs) return content;
  const own = new Map(content.body.root.children.map((block) => [idOf(block), block]));
  const ourBlock = (at: number | undefined): BlockJson[] => {
    const printed = at === undefined ? undefined : ours.body.root.children[at];
    return printed ? [own.get(idOf(printed) ?? "") ?? printed] : [];
  };
  const theirBlock = (row: MergeRow, isAlone: boolean): BlockJson[] => {
    const block = row.theirs === undefined ? undefined : theirs.body.root.children[row.theirs];
    const twin = row.ours === undefined ? undefined : ours.body.root.children[row.ours];
    // in its twin's place it keeps the twin's id, and with it the link to the source
    return block ? [isAlone && twin ? withId(block, twin) : block] : [];
  };
  const blocks = rows.flatMap((row, at) => {
    const choice = choices.get(String(at)) ?? usual(row) ?? "ours";
    if (row.kind === "same") return ourBlock(row.ours);
    if (choice === "both") return [...ourBlock(row.ours), ...theirBlock(row, false)];
    return choice === "ours" ? ourBlock(row.ours) : theirBlock(row, true);
  });
  return {
    ...content,
    headline: choices.get("headline") === "theirs" ? theirs.headline : content.headline,
    deck: choices.get("deck") === "theirs" ? theirs.deck : content.deck,
    body: blocks.length > 0 ? { ...content.body, root: { ...content.body.root, children: blocks } } : body([]),
  };
}

const idOf = (block: BlockJson): string | undefined => (block as { $?: { paragraphId?: string } }).$?.paragraphId;

const withId = (block: BlockJson, twin: BlockJson): BlockJson =>
  block.type === twin.type ? { ...block, $: { paragraphId: idOf(twin) } } : block;
