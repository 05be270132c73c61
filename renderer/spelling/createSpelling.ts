import type { LexicalEditor } from "lexical";
import type { TextRange } from "#shared/document/textRange.ts";
import type { Misspelling } from "#shared/spelling/checkWords.ts";
import { type BlockText, blockTexts } from "../editor/spans.ts";
import type { StoryDraft } from "../state/storyDraft.ts";
import { createPaint } from "./createPaint.ts";
import type { Passage, Speller } from "./speller.ts";

/** Milliseconds without a key before the text is looked at. */
const PAUSE = 350;

/** The fields that are checked; each has a mirror under it to paint on. */
export const SPELLED_FIELDS = ["headline", "deck"] as const;
export type SpelledField = (typeof SPELLED_FIELDS)[number];

/** A wrong word and where: `key` is a field's name or a block's id. */
export type Mark = Misspelling & { readonly key: string; readonly language: string };

export type Spelling = {
  /** What is underlined now, in the order of the page. */
  marks(): readonly Mark[];
  /** Where a mark is on the screen, if it is painted. */
  rangeOf(mark: Mark): Range | undefined;
  /** Looks at once at what was just written, so that the marks are true. */
  settle(): Promise<void>;
  suggest(mark: Mark): Promise<readonly string[]>;
  /** To be called when words became known or unknown. */
  repaint(): void;
  /** Whether the dictionary could not be loaded. */
  isBroken(): boolean;
  subscribe(listener: () => void): () => void;
  stop(): void;
};

export type SpellingParts = {
  readonly editor: LexicalEditor;
  readonly draft: StoryDraft;
  /** Holds the mirrors of the fields. */
  readonly page: HTMLElement;
  readonly speller: Speller;
  /** The dictionary that the story is checked with, "fr" or "en-GB". */
  spelledAs(): string;
  /** Whether a word that no dictionary has is right all the same. */
  letsPass(wrong: Misspelling): boolean;
};

type Checked = Passage & { readonly text: string; readonly storyLanguage: string };

/**
 * Keeps a story's wrong words underlined. A key costs one timer; after a pause the texts are compared with what was
 * checked before, and only blocks that changed go to the worker.
 */
export function createSpelling({ editor, draft, page, speller, spelledAs, letsPass }: SpellingParts): Spelling {
  const checked = new Map<string, Checked>();
  const listeners = new Set<() => void>();
  const paint = createPaint(editor, page);
  let marks: readonly Mark[] = [];
  let keys: readonly string[] = [];
  let isBroken = false;
  let isStopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const repaint = (): void => {
    marks = keys.flatMap((key) => {
      const { wrong = [], language = "" } = checked.get(key) ?? {};
      return wrong.filter((one) => !letsPass(one)).map((one) => ({ ...one, key, language }));
    });
    paint.show(marks);
    for (const tell of listeners) tell();
  };
  const look = async (): Promise<void> => {
    timer = undefined;
    const texts = textsOf(editor, draft);
    const storyLanguage = spelledAs();
    const changed = texts.filter(({ paragraphId, text }) => {
      const last = checked.get(paragraphId);
      return last?.text !== text || last.storyLanguage !== storyLanguage;
    });
    try {
      const passages = await speller.check(storyLanguage, changed.map(withoutChips));
      isBroken = false;
      changed.forEach(({ paragraphId, text }, at) => {
        const passage = passages[at];
        if (passage) checked.set(paragraphId, { ...passage, text, storyLanguage });
      });
    } catch {
      isBroken = true; // said in the foot of the page; writing goes on without underlines
    }
    if (isStopped) return;
    keys = texts.map(({ paragraphId }) => paragraphId);
    const here = new Set(keys);
    for (const key of checked.keys()) if (!here.has(key)) checked.delete(key);
    repaint();
  };
  const touch = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void look(), PAUSE);
  };
  const stops = [
    draft.subscribe(touch),
    editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
      if (dirtyElements.size > 0 || dirtyLeaves.size > 0) touch();
    }),
  ];
  touch();
  return {
    marks: () => marks,
    rangeOf: paint.rangeOf,
    settle: async () => {
      if (timer === undefined) return;
      clearTimeout(timer);
      await look();
    },
    suggest: ({ language, word }) => speller.suggest(language, word),
    repaint,
    isBroken: () => isBroken,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
      for (const stop of stops) stop();
      paint.wipe();
    },
  };
}

const textsOf = (editor: LexicalEditor, draft: StoryDraft): BlockText[] => [
  ...SPELLED_FIELDS.map((field) => ({ paragraphId: field, text: draft.fields()[field], chips: [] })),
  ...blockTexts(editor),
];

/** A chip holds a code, not words; blanks of its length keep every place true. */
const withoutChips = ({ text, chips }: BlockText): string =>
  chips.reduce(
    (left, { start, end }: TextRange) => left.slice(0, start) + " ".repeat(end - start) + left.slice(end),
    text,
  );
