/** A fixed list of things found by id. The order of the list is kept, because menus and detection follow it. */
export type Registry<T extends { readonly id: string }> = {
  readonly all: readonly T[];
  /** The entry of that id, or undefined. */
  find(id: string): T | undefined;
};

/**
 * Builds a registry from a plain list.
 * @throws Error when two entries share an id: a silent override would hide one of them.
 */
export function defineRegistry<T extends { readonly id: string }>(name: string, entries: readonly T[]): Registry<T> {
  const byId = new Map<string, T>();
  for (const entry of entries) {
    if (byId.has(entry.id)) throw new Error(`${name}: the id "${entry.id}" is registered twice`);
    byId.set(entry.id, entry);
  }
  return { all: entries, find: (id) => byId.get(id) };
}
