/** Answers kept: many stories' worth, a few megabytes at most. */
const MOST = 4000;

/**
 * A place to remember what a pure function said of two texts: of a story that is looked at again, only the paragraphs that
 * changed are worked on. The function has to depend on nothing but the texts.
 */
export function createRemembered<T>(): (one: string, other: string, work: () => T) => T {
  const known = new Map<string, Map<string, T>>();
  let count = 0;
  return (one, other, work) => {
    const before = known.get(one)?.get(other);
    if (before !== undefined) return before;
    if (count >= MOST) {
      known.clear();
      count = 0;
    }
    const answer = work();
    known.set(one, (known.get(one) ?? new Map<string, T>()).set(other, answer));
    count += 1;
    return answer;
  };
}
