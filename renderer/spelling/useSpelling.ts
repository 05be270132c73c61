import type { LexicalEditor } from "lexical";
import { type RefObject, useEffect, useMemo, useRef, useState } from "react";
import { bodyText } from "#shared/document/paragraphs.ts";
import { WireItemId } from "#shared/domain/ids.ts";
import { HOUSE_PROFILES } from "#shared/profiles/index.ts";
import { bareWord, capitalisedWords, wordsOfNames } from "#shared/spelling/knownNames.ts";
import { spelledAs } from "#shared/spelling/spelledLanguages.ts";
import { plainWord } from "#shared/spelling/words.ts";
import { useDraft, useStoryId } from "../state/openStory.tsx";
import { useCoreQuery } from "../state/queries.ts";
import { useSettings } from "../state/settings.ts";
import type { Fields } from "../state/storyDraft.ts";
import { createSpelling, type Spelling } from "./createSpelling.ts";
import { theSpeller } from "./speller.ts";

/** The spelling of the open story, kept true while it is written. Draws nothing again on a key. */
export function useSpelling(
  editor: LexicalEditor | undefined,
  page: RefObject<HTMLElement | null>,
): Spelling | undefined {
  const draft = useDraft();
  const [spelling, setSpelling] = useState<Spelling>();
  const isKnown = useKnownWords();
  const latest = useRef(isKnown);
  const settings = useSettings();
  const english = useRef(settings.english);
  useEffect(() => {
    english.current = settings.english;
  }, [settings.english]);
  useEffect(() => {
    latest.current = isKnown;
    spelling?.repaint();
  }, [isKnown, spelling]);
  useEffect(() => {
    if (!editor || !page.current) return;
    const made = createSpelling({
      editor,
      draft,
      page: page.current,
      speller: theSpeller(),
      spelledAs: () => {
        const { language, profile } = draft.fields();
        return spelledAs(language, HOUSE_PROFILES.find(profile)?.english, english.current);
      },
      letsPass: ({ word, isBare }) => {
        const fields = draft.fields();
        const house = HOUSE_PROFILES.find(fields.profile);
        return (isBare && house?.capitalAccents === false) || latest.current(word, fields);
      },
    });
    setSpelling(made);
    return () => made.stop();
  }, [editor, draft, page]);
  return spelling;
}

/** Whether somebody vouches for a word: a list of words, or a name that story or source carry. */
function useKnownWords(): (word: string, fields: Fields) => boolean {
  const storyId = useStoryId();
  const draft = useDraft();
  const { name } = useSettings();
  const wireItemId = draft.story.head.source?.wireItemId;
  const { data: words } = useCoreQuery("spelling.words", { storyId });
  const { data: source } = useCoreQuery(
    "wire.open",
    { id: wireItemId ?? WireItemId.parse(storyId) },
    { enabled: wireItemId !== undefined },
  );
  return useMemo(() => {
    const listed = new Set(words?.map(({ word }) => plainWord(word)));
    const content = source?.content;
    const ofSource = content
      ? capitalisedWords([content.headline, content.byline, content.dateline, bodyText(content.body)].join("\n"))
      : new Set<string>();
    let last: Pick<Fields, "credits" | "values"> | undefined;
    let ofStory = new Set<string>();
    return (word, fields) => {
      if (last?.credits !== fields.credits || last.values !== fields.values) {
        last = fields;
        ofStory = wordsOfNames([name, ...namesOf(fields)]);
      }
      const whole = plainWord(word);
      const bare = bareWord(whole);
      return (
        [whole, bare, lowered(whole), lowered(bare)].some((form) => listed.has(form)) ||
        ofStory.has(bare) ||
        ofSource.has(bare)
      );
    };
  }, [words, source, name]);
}

/** A word of a list may begin a sentence. */
const lowered = (word: string): string => word.charAt(0).toLowerCase() + word.slice(1);

const namesOf = ({ credits, values, provider }: Fields): string[] => [
  provider.name,
  ...credits.flatMap((credit) => [credit.name, credit.place ?? "", credit.org ?? ""]),
  ...values.flatMap((value) => [value.name, value.ric]),
];
