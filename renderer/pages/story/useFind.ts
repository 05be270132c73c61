import type { LexicalEditor } from "lexical";
import { useEffect, useMemo, useState } from "react";
import { type FindQuery, type Found, replacementOf } from "#shared/document/find.ts";
import { noteTexts, setNote } from "../../editor/notes.ts";
import { blockTexts, replaceSpans } from "../../editor/spans.ts";
import { useFound } from "../../find/useFound.ts";
import { useDraft, useFields } from "../../state/openStory.tsx";

const FIELDS = ["headline", "deck"] as const;
type Field = (typeof FIELDS)[number];

/** One find, and where: a field of the story, a block of its body, or a note to colleagues. */
type Place = { readonly field: Field } | { readonly paragraphId: string } | { readonly noteKey: string };
export type Hit = Found & Place;

/** Every find has its text; this one is none's. */
const NOWHERE: Place = { paragraphId: "" };

export type Find = {
  readonly hits: readonly Hit[];
  /** Whether the expression is none. */
  readonly isBad: boolean;
  /** Whether it took too long, and was given up. */
  readonly isTooLong: boolean;
  /** Replaces these finds, fields and body, as one step of undo of the body. @returns how many were replaced */
  replace(hits: readonly Hit[], words: string): number;
};

/** Every find of a query in the story, kept true while it is written. */
export function useFind(editor: LexicalEditor | undefined, query: FindQuery): Find {
  const draft = useDraft();
  const { headline, deck } = useFields();
  const version = useTextVersion(editor);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the body is read again when its version changes
  const looked = useMemo((): readonly (Place & { readonly text: string })[] => {
    const fields = { headline, deck };
    return [
      ...FIELDS.map((field) => ({ field, text: fields[field] })),
      ...(editor ? blockTexts(editor) : []),
      ...(editor ? noteTexts(editor) : []),
    ];
  }, [headline, deck, editor, version]);
  const texts = useMemo(() => looked.map(({ text }) => text), [looked]);
  const { found, isBad, isTooLong } = useFound(query, texts);
  const hits = useMemo(
    () => found.flatMap((inText, at) => inText.map((one): Hit => ({ ...(looked[at] ?? NOWHERE), ...one }))),
    [found, looked],
  );
  return {
    hits,
    isBad,
    isTooLong,
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
