import { keepPreviousData } from "@tanstack/react-query";
import { useMemo } from "react";
import { paragraphsOf } from "#shared/document/paragraphs.ts";
import { WireItemId } from "#shared/domain/ids.ts";
import { type Language, languageOf } from "#shared/domain/language.ts";
import type { MemoryMatch } from "#shared/domain/memory.ts";
import { useCaretBlock } from "./caretBlock.ts";
import { useDraft, useFields } from "./openStory.tsx";
import { useCoreQuery } from "./queries.ts";

/** The paragraph of the source that is lit, and what the memory has for it. */
export type LitMatches = {
  readonly text: string;
  readonly from: Language;
  readonly to: Language;
  readonly matches: readonly MemoryMatch[];
};

/** So many have a key. */
export const KEYED_MATCHES = 3;

/** Asks the memory for the lit paragraph; undefined while nothing is lit or the story is no translation. */
export function useLitMatches(): LitMatches | undefined {
  const { source } = useDraft().story.head;
  const { language: to } = useFields();
  const place = useCaretBlock();
  const id = WireItemId.safeParse(source?.wireItemId).data ?? NONE;
  const { data: item } = useCoreQuery("wire.open", { id }, { enabled: source !== undefined });
  const paragraphs = useMemo(() => (item ? paragraphsOf(item.content.body).map(({ text }) => text) : []), [item]);
  const from = languageOf(item?.content.language);
  const text = paragraphs[place]?.trim() ?? "";
  const isAsked = from !== undefined && from !== to && text !== "";
  const around = { before: paragraphs[place - 1], after: paragraphs[place + 1] };
  const { data } = useCoreQuery(
    "memory.lookUp",
    {
      text: text.slice(0, MOST_SIGNS),
      from: from ?? to,
      to,
      ...(around.before === undefined ? {} : { before: around.before.slice(0, MOST_SIGNS) }),
      ...(around.after === undefined ? {} : { after: around.after.slice(0, MOST_SIGNS) }),
      min: LEAST,
    },
    { enabled: isAsked },
  );
  return isAsked ? { text, from, to, matches: data?.matches ?? [] } : undefined;
}

const NONE = WireItemId.parse("00000000-0000-7000-8000-000000000000");
const MOST_SIGNS = 20_000;
const LEAST = 0.7;

/** Entries of the memory that hold what is typed, on either side. */
export function useConcordance(text: string, from: Language, to: Language) {
  return useCoreQuery(
    "memory.search",
    { text: text.slice(0, 200), from, to, limit: 30 },
    { enabled: text.trim().length > 1, placeholderData: keepPreviousData },
  );
}
