import type { LexicalEditor } from "lexical";
import { ArrowDown, ArrowUp, CaseSensitive, Ligature, Regex, WholeWord, X } from "lucide-react";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { ToggleButton } from "react-aria-components";
import type { FindQuery } from "#shared/document/find.ts";
import { useT } from "../../strings/strings.ts";
import { Button } from "../../ui/Button.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import { sayDone } from "../../ui/toasts.tsx";
import styles from "./FindBar.module.css";
import { showHits } from "./showHits.ts";
import { useFind } from "./useFind.ts";

export type FindBarProps = { readonly editor: LexicalEditor | undefined; onClose(): void };

const OPTIONS = [
  { name: "matchesCase", icon: CaseSensitive, label: "find.case" },
  { name: "matchesAccents", icon: Ligature, label: "find.accents" },
  { name: "isWholeWord", icon: WholeWord, label: "find.word" },
  { name: "isPattern", icon: Regex, label: "find.pattern" },
] as const;

const NOTHING: FindQuery = {
  words: "",
  isPattern: false,
  isWholeWord: false,
  matchesCase: false,
  matchesAccents: false,
};

/** Finds and replaces in the headline, the deck and the body. Enter goes on, Shift and Enter back, Escape closes. */
export function FindBar({ editor, onClose }: FindBarProps) {
  const t = useT();
  const [query, setQuery] = useState(NOTHING);
  const [words, setWords] = useState("");
  const [chosen, setChosen] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const { hits, isBad, isTooLong, replace } = useFind(editor, query);
  const at = hits.length === 0 ? -1 : Math.min(chosen, hits.length - 1);
  useEffect(() => field.current?.focus(), []);
  useEffect(() => showHits(editor, hits, at), [editor, hits, at]);
  const step = (by: number): void => {
    if (hits.length > 0) setChosen((at + by + hits.length) % hits.length);
  };
  const replaceOne = (): void => {
    const hit = hits[at];
    if (hit) replace([hit], words);
  };
  const replaceAll = (): void => sayDone(t("find.replaced", { count: replace(hits, words) }));
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Escape") onClose();
    else if (event.key === "Enter" && event.target === field.current) step(event.shiftKey ? -1 : 1);
    else if (event.key === "Enter" && event.altKey) replaceAll();
    else if (event.key === "Enter" && event.target instanceof HTMLInputElement) replaceOne();
    else return;
    event.preventDefault();
  };
  return (
    <search className={styles.bar} aria-label={t("find.title")} onKeyDown={onKeyDown}>
      <input
        ref={field}
        type="text"
        aria-label={t("find.words")}
        placeholder={t("find.words")}
        aria-invalid={isBad || isTooLong}
        value={query.words}
        onChange={(event) => {
          setQuery({ ...query, words: event.target.value });
          setChosen(0);
        }}
      />
      {OPTIONS.map(({ name, icon: Icon, label }) => (
        <ToggleButton
          key={name}
          aria-label={t(label)}
          className={styles.option ?? ""}
          isSelected={query[name]}
          onChange={(on) => setQuery({ ...query, [name]: on })}
        >
          <Icon size={15} aria-hidden="true" />
        </ToggleButton>
      ))}
      <output className={styles.count}>
        {isBad && t("find.bad")}
        {isTooLong && t("find.tooLong")}
        {!isBad && !isTooLong && query.words !== "" && t("find.count", { at: at + 1, count: hits.length })}
      </output>
      <IconButton label={t("find.back")} onPress={() => step(-1)} isDisabled={hits.length === 0}>
        <ArrowUp size={14} aria-hidden="true" />
      </IconButton>
      <IconButton label={t("find.on")} onPress={() => step(1)} isDisabled={hits.length === 0}>
        <ArrowDown size={14} aria-hidden="true" />
      </IconButton>
      <input
        type="text"
        aria-label={t("find.by")}
        placeholder={t("find.by")}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <Button onPress={replaceOne} isDisabled={hits.length === 0}>
        {t("find.one")}
      </Button>
      <Button onPress={replaceAll} isDisabled={hits.length === 0}>
        {t("find.all")}
      </Button>
      <IconButton label={t("find.close")} onPress={onClose}>
        <X size={14} aria-hidden="true" />
      </IconButton>
    </search>
  );
}
