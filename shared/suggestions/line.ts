import { z } from "zod";
import { type InlineJson, Suggestion } from "#shared/document/body.ts";

/** What lies on a run: a suggestion, and the comments about it. */
export type RunState = {
  readonly suggestion?: Suggestion | undefined;
  readonly comments?: readonly string[] | undefined;
};
/** A node of which only the outside is looked at. */
export type Loose = {
  readonly type: string;
  readonly text?: unknown;
  readonly children?: unknown;
  readonly $?: unknown;
};

/** One sign of a line, or one chip, line break or other whole, with all that its run says of it. */
export type Sign = {
  /** A character, or "" for what is not text. */
  readonly char: string;
  /** The run without its text and its suggestion. */
  readonly run: Loose;
  /** The link it stands in, without its words. */
  readonly link?: Loose;
  readonly suggestion?: Suggestion;
};

/** @returns what lies on a node. A nested one was not checked with its body: what does not fit counts as nothing. */
export function stateOf(node: object): RunState {
  const { $: state } = node as { $?: unknown };
  if (typeof state !== "object" || state === null) return {};
  const { suggestion, comments } = state as Record<string, unknown>;
  if (suggestion === undefined && comments === undefined) return state;
  return { ...state, suggestion: Suggestion.safeParse(suggestion).data, comments: Comments.safeParse(comments).data };
}
const Comments = z.array(z.string());

/** The nodes in a node, as far as they are some. */
export const childrenOf = (node: { readonly children?: unknown }): readonly Loose[] =>
  Array.isArray(node.children) ? node.children.filter((one) => typeof one?.type === "string") : [];

const LINES = new Set(["paragraph", "crosshead", "quote", "listitem", "factboxtitle"]);

/** Whether a block holds text directly, and not other blocks. */
export const isLine = ({ type, children }: { readonly type: string; readonly children?: unknown }): boolean =>
  LINES.has(type) && !childrenOf({ children }).some((child) => child.type === "list");

/** Whether a run, or a picture, table or box, is struck out and no part of the story any more. Of a line, its beginning would be. */
export const isStruck = (node: { readonly type: string }): boolean =>
  stateOf(node).suggestion?.kind === "delete" && !LINES.has(node.type);

const isLink = (node: Loose): boolean => node.type === "link" || node.type === "autolink";
const isPlain = (node: Loose): boolean => node.type === "text" && typeof node.text === "string";

/** A line's nodes as signs. */
export function signsOf(nodes: readonly InlineJson[], link?: Loose): Sign[] {
  return (nodes as readonly Loose[]).flatMap((node): Sign[] => {
    if (isLink(node) && Array.isArray(node.children)) {
      const { children: _, ...rest } = node;
      return signsOf(childrenOf(node) as readonly InlineJson[], rest);
    }
    const { suggestion } = stateOf(node);
    const run = withState(node, { ...stateOf(node), suggestion: undefined });
    const rest = { ...(link ? { link } : {}), ...(suggestion ? { suggestion } : {}) };
    if (!isPlain(node)) return [{ char: "", run, ...rest }];
    const bare = { ...run, text: "" };
    return Array.from(String(node.text), (char) => ({ char, run: bare, ...rest }));
  });
}

/** The node with another state; without any, it has no field for it. */
export function withState<N extends object>(node: N, state: { readonly [key: string]: unknown }): N {
  const { $: _, ...rest } = node as N & { $?: unknown };
  const kept = Object.entries(state).filter(([, value]) => value !== undefined && !isEmptyList(value));
  return (kept.length === 0 ? rest : { ...rest, $: Object.fromEntries(kept) }) as N;
}
const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

/** Signs as a line's nodes: what is alike and side by side is one run, one link. */
export function nodesOf(signs: readonly Sign[]): InlineJson[] {
  const done: Loose[] = [];
  let at = 0;
  while (at < signs.length) {
    const { link } = signs[at] ?? {};
    const end = endOf(signs, at, (one) => same(one.link, link));
    const runs = runsOf(signs.slice(at, end));
    done.push(...(link ? [{ ...link, children: runs }] : runs));
    at = end;
  }
  return done as unknown as InlineJson[]; // the same shapes that came in
}

function runsOf(signs: readonly Sign[]): Loose[] {
  const done: Loose[] = [];
  let at = 0;
  while (at < signs.length) {
    const first = signs[at];
    if (!first) break;
    const isText = first.char !== "";
    const end = isText ? endOf(signs, at, (one) => one.char !== "" && isAlike(one, first)) : at + 1;
    const state = { ...stateOf(first.run), suggestion: first.suggestion };
    const text = signs.slice(at, end).map(({ char }) => char);
    done.push(withState(isText ? { ...first.run, text: text.join("") } : first.run, state));
    at = end;
  }
  return done;
}

const isAlike = (one: Sign, other: Sign): boolean =>
  (one.run === other.run || same(one.run, other.run)) && same(one.suggestion, other.suggestion);

function endOf(signs: readonly Sign[], from: number, holds: (sign: Sign) => boolean): number {
  let end = from + 1;
  for (let next = signs[end]; next && holds(next); next = signs[end]) end += 1;
  return end;
}

/** Whether two plain values say the same, in whatever order their fields came. */
export function same(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

function sorted(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, one]) => one !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, sorted(one)]),
  );
}

/** Two runs of text that an editor would have kept as one. */
export const isSameRun = (one: Loose, other: Loose): boolean =>
  isPlain(one) && isPlain(other) && same({ ...one, text: "" }, { ...other, text: "" });
