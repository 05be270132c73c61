import { structuredPatch } from "diff";
import type { StoryContent } from "#shared/domain/story.ts";

/** A line of the stored text; `gap` stands for lines that are the same and left out. */
export type RawLine = { readonly kind: "same" | "added" | "removed" | "gap"; readonly text: string };

/** Lines around a change that are shown with it. */
const CONTEXT = 2;
const KINDS: Readonly<Record<string, RawLine["kind"]>> = { "+": "added", "-": "removed" };

/** Two states of a story as they are stored, line by line: every field, mark and code, also what no page shows. */
export function diffRaw(before: StoryContent, after: StoryContent): RawLine[] {
  const [from, to] = [before, after].map((content) => `${JSON.stringify(content, inOrder, 1)}\n`);
  const { hunks } = structuredPatch("", "", from ?? "", to ?? "", "", "", { context: CONTEXT });
  return hunks.flatMap(({ oldStart, lines }, at): RawLine[] => [
    ...(at > 0 || oldStart > 1 ? [{ kind: "gap", text: "" } as const] : []),
    ...lines.map((line) => ({ kind: KINDS[line.charAt(0)] ?? "same", text: line.slice(1) })),
  ]);
}

/** Fields in the order of the alphabet: in which order they were written down is no difference. */
const inOrder = (_: string, value: unknown): unknown =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;
