import type { Suggestion } from "#shared/document/body.ts";
import { editSteps } from "./editSteps.ts";
import { type Sign, stateOf, withState } from "./line.ts";

export type Author = {
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
  newId(): string;
};
export type Edit = {
  readonly before: readonly Sign[];
  readonly after: readonly Sign[];
  /** Where the caret stands behind the edit, as a place in `after`. */
  readonly caret?: number | undefined;
  /** Whether the caret goes behind what is struck out (Delete), not before it (Backspace). */
  readonly isForward?: boolean;
  /** Undefined where the edit counts at once: then only what stood there stays marked. */
  readonly author: Author | undefined;
};
export type Proposed = {
  readonly signs: readonly Sign[];
  /** For each place between the signs of `after`: where that is now. */
  readonly places: readonly number[];
};

/** Stands for the id of a suggestion that is not known yet. */
const NEW = "";

/**
 * An edit of a line that was made in earnest, turned into a suggestion: what it took away stands there again, struck
 * out, and what it put in is marked. What was itself only suggested goes without a trace.
 */
export function proposeEdit({ before, after, caret, isForward = false, author }: Edit): Proposed {
  const out: Sign[] = [];
  const places: number[] = [];
  let free = 0; // behind the last sign that stays
  const steps = editSteps(before, after, caret);
  for (const [at, step] of steps.entries()) {
    if (step.kind === "drop") {
      const struck = author && struckSign(step.before, author);
      if (struck) out.push(struck);
      continue;
    }
    places.push(isForward ? out.length : free);
    const commented = (): readonly string[] => commentsAround(steps[at - 1]?.before, steps[at + 1]?.before);
    out.push(
      step.kind === "keep" ? keptSign(step.before, step.after, author) : newSign(step.after, commented(), author),
    );
    free = out.length;
  }
  places.push(isForward ? out.length : free);
  return { signs: author ? named(out, author) : out, places };
}

/** What somebody strikes out of a line, as it stands then; undefined for what was itself only suggested. */
export function struckSign(sign: Sign, { by, at }: Author): Sign | undefined {
  const { suggestion, ...bare } = sign;
  if (suggestion?.kind === "insert") return undefined;
  if (suggestion?.kind === "delete") return sign;
  const run = suggestion ? { ...bare.run, format: suggestion.was } : bare.run;
  return { ...bare, run, suggestion: { id: NEW, kind: "delete", by, at } };
}

/** A sign that stays keeps its mark, whichever of two like signs it was taken for; one may have been struck out just now. */
function keptSign(before: Sign, after: Sign, author: Author | undefined): Sign {
  const { suggestion: now, ...bare } = after;
  const { suggestion } = before;
  const [was, is] = [formatOf(before), formatOf(after)];
  if (suggestion?.kind === "delete") return { ...bare, run: { ...bare.run, ...looks(before) }, suggestion };
  if (suggestion?.kind === "insert") return { ...bare, suggestion };
  if (now?.kind === "delete") return after;
  if (suggestion?.kind === "format") return is === suggestion.was ? bare : { ...bare, suggestion };
  if (was === is || !author) return bare;
  return { ...bare, suggestion: { id: NEW, kind: "format", by: author.by, at: author.at, was } };
}

function newSign(after: Sign, comments: readonly string[], author: Author | undefined): Sign {
  const { suggestion: _, ...bare } = after;
  const run = withState(bare.run, { ...stateOf(bare.run), comments });
  // a word to colleagues is no text: nobody needs to accept it
  if (!author || run.type === "note") return { ...bare, run };
  return { ...bare, run, suggestion: { id: NEW, kind: "insert", by: author.by, at: author.at } };
}

const looks = ({ run }: Sign): object => ("format" in run ? { format: run.format } : {});
const formatOf = ({ run }: Sign): number => ("format" in run && typeof run.format === "number" ? run.format : 0);

/** New words belong to a comment only where it stands on both sides of them. */
const commentsAround = (left: Sign | undefined, right: Sign | undefined): readonly string[] => {
  const those = new Set((right && stateOf(right.run).comments) ?? []);
  return ((left && stateOf(left.run).comments) ?? []).filter((id) => those.has(id));
};

/** Gives the new marks their ids: what goes on beside a suggestion of the same person is that suggestion. */
export function named(signs: readonly Sign[], author: Author): Sign[] {
  const done = [...signs];
  let at = 0;
  while (at < done.length) {
    if (!isNew(done[at])) {
      at += 1;
      continue;
    }
    let end = at;
    while (isNew(done[end])) end += 1;
    const group = done.slice(at, end);
    const beside = [done[at - 1], done[end]].flatMap((one) => (one?.suggestion ? [one.suggestion] : []));
    const mine = beside.find((one) => one.by === author.by && goesOn(one, group));
    const id = mine?.id ?? author.newId();
    for (const [index, sign] of group.entries()) {
      const { suggestion } = sign;
      if (!suggestion) continue;
      const isSameKind = mine?.kind === suggestion.kind && mine.was === suggestion.was;
      done[at + index] = { ...sign, suggestion: isSameKind ? mine : { ...suggestion, id } };
    }
    at = end;
  }
  return done;
}

const isNew = (sign: Sign | undefined): boolean => sign?.suggestion?.id === NEW;
const goesOn = (one: Suggestion, group: readonly Sign[]): boolean =>
  group.every(({ suggestion }) => (suggestion?.kind === "format") === (one.kind === "format"));
