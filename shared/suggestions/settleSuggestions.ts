import type { BlockJson, Body, InlineJson, Suggestion } from "#shared/document/body.ts";
import { emptyBody } from "#shared/document/makeBody.ts";
import { childrenOf, isLine, type Loose, nodesOf, type Sign, signsOf, stateOf, withState } from "./line.ts";

export type Decision = "accept" | "reject";
/** What becomes of a suggestion; undefined leaves it open. */
export type Decide = (suggestion: Suggestion) => Decision | undefined;
/** A settled block. A line may still grow: what loses its beginning goes on in the line before. */
type Draft = { node: Loose; readonly items?: readonly Draft[] };

/** What holds blocks of its own, in which a line from outside does not go on. */
const ROOMS = new Set(["table", "tablerow", "tablecell", "factbox"]);

/** A body after decisions about its suggestions. A block that nothing was decided in is the very same object. */
export function settleSuggestions(body: Body, decide: Decide): Body {
  const before = childrenOf(body.root);
  const after = settle(before, decide, undefined).map(built);
  if (isSameList(before, after)) return body;
  const children = after.length > 0 ? (after as unknown as BlockJson[]) : emptyBody().root.children; // the same shapes
  return { ...body, root: { ...body.root, children } };
}

/** The body as it reads when every suggestion is taken. */
export const acceptedBody = (body: Body): Body => settleSuggestions(body, () => "accept");

/** The body as it was before anybody suggested anything. */
export const rejectedBody = (body: Body): Body => settleSuggestions(body, () => "reject");

/** A line's nodes after decisions about its suggestions. */
export function settleLine(nodes: readonly InlineJson[], decide: Decide): readonly InlineJson[] {
  if (!hasMarks(nodes)) return nodes; // nearly every line there is
  const signs = signsOf(nodes);
  if (!signs.some(({ suggestion }) => suggestion && decide(suggestion))) return nodes;
  return nodesOf(signs.flatMap((sign) => settledSign(sign, decide)));
}

const hasMarks = (nodes: readonly Loose[]): boolean =>
  nodes.some((node) => stateOf(node).suggestion !== undefined || hasMarks(childrenOf(node)));

function settledSign(sign: Sign, decide: Decide): Sign[] {
  const { suggestion, ...bare } = sign;
  const decision = suggestion && decide(suggestion);
  if (!suggestion || !decision) return [sign];
  if (isGone(suggestion, decision)) return [];
  const isUndone = suggestion.kind === "format" && decision === "reject";
  return [isUndone ? { ...bare, run: { ...bare.run, format: suggestion.was ?? 0 } as Sign["run"] } : bare];
}

const isGone = ({ kind }: Suggestion, decision: Decision): boolean =>
  kind === (decision === "accept" ? "delete" : "insert");

/** @param outer the line before these blocks, which the first of them may go on in */
function settle(blocks: readonly Loose[], decide: Decide, outer: Draft | undefined): Draft[] {
  const done: Draft[] = [];
  for (const block of blocks) {
    const { suggestion } = stateOf(block);
    const decision = suggestion && decide(suggestion);
    const leaves = suggestion && decision ? isGone(suggestion, decision) : false;
    const isTurnedBack = decision === "reject" && suggestion?.kind === "format" && suggestion.wasKind !== undefined;
    const kind = isTurnedBack ? { ...block, type: suggestion.wasKind ?? block.type } : block;
    const own = decision ? withState(kind, { ...stateOf(block), suggestion: undefined }) : block;
    const before = done.length === 0 ? outer : lastLine(done.at(-1));
    if (isLine(own)) {
      const node = withChildren(own, settleLine(inlinesOf(own), decide) as unknown as Loose[]);
      if (!leaves) done.push({ node });
      else if (before) before.node = joined(before.node, node);
      else if (signsOf(inlinesOf(node)).length > 0) done.push({ node }); // there is nothing it could go on in
    } else if (!leaves && holdsItems(own)) {
      const items = settle(childrenOf(own), decide, before);
      if (items.length > 0) done.push({ node: own, items });
    } else if (!leaves && ROOMS.has(own.type)) {
      done.push({ node: withChildren(own, settle(childrenOf(own), decide, undefined).map(built)) });
    } else if (!leaves) done.push({ node: own });
  }
  return done;
}

const holdsList = (node: Loose): boolean => childrenOf(node).some(({ type }) => type === "list");
const holdsItems = (node: Loose): boolean => node.type === "list" || (node.type === "listitem" && holdsList(node));

function lastLine(draft: Draft | undefined): Draft | undefined {
  if (draft?.items) return lastLine(draft.items.at(-1));
  return draft && isLine(draft.node) ? draft : undefined;
}

const built = ({ node, items }: Draft): Loose => (items ? withChildren(node, items.map(built)) : node);
const inlinesOf = (line: Loose): readonly InlineJson[] => childrenOf(line) as unknown as InlineJson[];

const joined = (line: Loose, next: Loose): Loose => ({
  ...line,
  children: nodesOf([...signsOf(inlinesOf(line)), ...signsOf(inlinesOf(next))]) as unknown as Loose[],
});

const withChildren = (node: Loose, children: readonly Loose[]): Loose =>
  isSameList(childrenOf(node), children) ? node : { ...node, children };

const isSameList = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((item, at) => item === other[at]);
