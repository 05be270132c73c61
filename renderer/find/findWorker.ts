import { createFinder, type FindQuery, type Found } from "#shared/document/find.ts";

/* An expression can take longer than anybody waits. Here it holds up nobody, and whoever asked ends it. */

export type FindQuestion = { readonly id: number; readonly query: FindQuery; readonly texts: readonly string[] };
export type FindAnswer = { readonly id: number; readonly found: readonly (readonly Found[])[] };

addEventListener("message", ({ data: { id, query, texts } }: MessageEvent<FindQuestion>) => {
  const finder = createFinder(query);
  postMessage({ id, found: texts.map((text) => finder?.(text) ?? []) } satisfies FindAnswer);
});
