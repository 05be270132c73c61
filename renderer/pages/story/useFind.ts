import type { LexicalEditor } from "lexical";
import { useEffect, useMemo, useState } from "react";
import { createFinder, type FindQuery, type Found, replacementOf } from "#shared/document/find.ts";
import { noteTexts, setNote } from "../../editor/notes.ts";
import { blockTexts, replaceSpans } from "../../editor/spans.ts";
import { useDraft, useFields } from "../../state/openStory.tsx";

const FIELDS = ["headline", "deck"] as const;
type Field = (typeof FIELDS)[number];

/** One find, and where: a field of the story, a block of its body, or a note to colleagues. */
export type Hit = Found & ({ readonly field: Field } | { readonly paragraphId: string } | { readonly noteKey: string });

export type Find = {
  readonly hits: readonly Hit[];
  /** Whether the expression is none. */
  readonly isBad: boolean;
  /** Replaces these finds, fields and body, as one step of undo of the body. @returns how many were replaced */
  replace(hits: readonly Hit[], words: string): number;
};

/** Every find of a query in the story, kept true while it is written. */
export function useFind(editor: LexicalEditor | undefined, query: FindQuery): Find {
  const draft = useDraft();
  const { headline, deck } = useFields();
  const version = useTextVersion(editor);
  const finder = useMemo(() => createFinder(query), [query]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the body is read again when its version changes
  const hits = useMemo((): readonly Hit[] => {
    if (!finder) return [];
    const fields = { headline, deck };
    return [
      ...FIELDS.flatMap((field) => finder(fields[field]).map((found) => ({ ...found, field }))),
      ...(editor ? blockTexts(editor) : []).flatMap(({ paragraphId, text }) =>
        finder(text).map((found) => ({ ...found, paragraphId })),
      ),
      ...(editor ? noteTexts(editor) : []).flatMap(({ noteKey, text }) =>
        finder(text).map((found) => ({ ...found, noteKey })),
      ),
    ];
  }, [finder, headline, deck, editor, version]);
  return {
    hits,
    isBad: finder === undefined,
    replace: (chosen, words) => {
      for (const field of FIELDS) {
        const inField = chosen.filter((hit) => "field" in hit && hit.field === field);
        const text = replaced(draft.fields()[field], inField, query, words);
        if (inField.length > 0) draft.change({ [field]: text });
      }
      const notes = editor ? noteTexts(editor) : [];
      for (const { noteKey, text } of notes) {
        const inNote = chosen.filter((hit) => "noteKey" in hit && hit.noteKey === noteKey);
        if (editor && inNote.length > 0) setNote(editor, noteKey, replaced(text, inNote, query, words));
      }
      const spans = chosen.flatMap((hit) =>
        "paragraphId" in hit ? [{ ...hit, from: hit.text, to: replacementOf(query, hit, words) }] : [],
      );
      const inFields = chosen.length - spans.length;
      return inFields + (editor && spans.length > 0 ? replaceSpans(editor, spans) : 0);
    },
  };
}

/** A text with its finds replaced, from the end so that the places before stay true. */
const replaced = (text: string, hits: readonly Hit[], query: FindQuery, words: string): string =>
  hits.reduceRight(
    (left, hit) => left.slice(0, hit.start) + replacementOf(query, hit, words) + left.slice(hit.end),
    text,
  );

/** A number that changes with the editor's text. Only while somebody looks for something: not a cost of typing. */
function useTextVersion(editor: LexicalEditor | undefined): number {
  const [version, setVersion] = useState(0);
  useEffect(
    () =>
      editor?.registerUpdateListener(({ dirtyLeaves, dirtyElements }) => {
        if (dirtyLeaves.size + dirtyElements.size > 0) setVersion((now) => now + 1); // a note is no text content
      }),
    [editor],
  );
  return version;
}
