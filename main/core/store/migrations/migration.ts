/** One step of the schema. Steps are never edited after a release: a new step is added instead. */
export type Migration = { readonly version: number; readonly name: string; readonly sql: string };
