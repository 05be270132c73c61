import { type DeskPerson, foldedName, type LikelySame } from "#shared/domain/deskPerson.ts";

const MOST = 100;

/**
 * Entries that may be one person: the same initials, or names that differ by a letter, by their order or by what stands
 * between first and last. Only proposed: two people may well be called the same.
 */
export function likelySame(people: readonly DeskPerson[]): LikelySame[] {
  const found = new Map<string, LikelySame>();
  const propose = (why: LikelySame["why"], group: readonly DeskPerson[]): void => {
    group.forEach((one, at) => {
      for (const other of group.slice(at + 1)) {
        const key = [one.id, other.id].sort().join(" ");
        if (found.size < MOST && one.id !== other.id && !found.has(key)) found.set(key, { one, other, why });
      }
    });
  };
  const near = groupedBy(people, nearKeys);
  for (const group of near) {
    // what is left when a letter is missing meets by chance in short names
    for (const [one, other] of pairs(group)) if (areNear(one, other)) propose("name", [one, other]);
  }
  for (const group of groupedBy(people, ({ initials }) => (initials === "" ? [] : [initials.toLowerCase()]))) {
    propose("initials", group);
  }
  return [...found.values()];
}

/** Keys at which two spellings of one name meet: the parts in any order, the name without one of its letters. */
function nearKeys(person: DeskPerson): string[] {
  return namesOf(person).flatMap((name) => {
    const parts = name.split(" ");
    const ends = parts.length > 2 ? [`${parts[0]} ${parts.at(-1)}`] : [];
    const sorted = [...parts].sort().join(" ");
    const without = name.length < 8 ? [] : Array.from(name, (_, at) => name.slice(0, at) + name.slice(at + 1));
    return [name, sorted, ...ends, ...without];
  });
}

const namesOf = ({ name, aliases }: DeskPerson): string[] => [name, ...aliases].map(foldedName);

const areNear = (one: DeskPerson, other: DeskPerson): boolean =>
  namesOf(one).some((a) =>
    namesOf(other).some((b) => isOneLetterAway(a, b) || isSameOtherwise(a, b) || isSameOtherwise(b, a)),
  );

const isSameOtherwise = (a: string, b: string): boolean => {
  const parts = a.split(" ");
  return (
    [...parts].sort().join(" ") === b.split(" ").sort().join(" ") ||
    (parts.length > 2 && `${parts[0]} ${parts.at(-1)}` === b)
  );
};

function isOneLetterAway(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1 || long.length < 8) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  return short.slice(short.length === long.length ? at + 1 : at) === long.slice(at + 1);
}

function groupedBy(people: readonly DeskPerson[], keysOf: (person: DeskPerson) => readonly string[]): DeskPerson[][] {
  const groups = new Map<string, DeskPerson[]>();
  for (const person of people) {
    for (const key of new Set(keysOf(person))) {
      const group = groups.get(key);
      if (group) group.push(person);
      else groups.set(key, [person]);
    }
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

const pairs = (group: readonly DeskPerson[]): [DeskPerson, DeskPerson][] =>
  group.flatMap((one, at) => group.slice(at + 1).map((other): [DeskPerson, DeskPerson] => [one, other]));
