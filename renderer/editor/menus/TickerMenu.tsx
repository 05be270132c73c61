import { $createTextNode } from "lexical";
import { useEffect, useState } from "react";
import { $createTickerNode } from "#shared/document/nodes/tickerNode.ts";
import { useT } from "../../strings/strings.ts";
import { RicChip } from "../../ui/RicChip.tsx";
import { type CaretChoice, CaretMenu } from "./CaretMenu.tsx";

/** A sign and the beginning of a name or code; a sign before a figure is money. */
const TYPED = /(?:^|[\s(«“"'’])(([$@])((?=.*\p{L})[.\p{L}\p{N}][\p{L}\p{N}.&='’ -]{0,30}))$/u;

export type FoundInstrument = { readonly ric: string; readonly name: string; readonly venue?: string | undefined };
export type TickerMenuProps = {
  findInstruments(text: string): Promise<readonly FoundInstrument[]>;
  /** Told which instrument was put into the text. */
  onTagged(ric: string): void;
};

type Choice = CaretChoice & FoundInstrument;

/** "$" and a name put an instrument's chip at the caret; "@" writes the name before it. */
export function TickerMenu({ findInstruments, onTagged }: TickerMenuProps) {
  const t = useT();
  const [words, setWords] = useState<string>();
  const [choices, setChoices] = useState<readonly Choice[]>([]);
  useEffect(() => {
    if (words === undefined) {
      setChoices([]);
      return;
    }
    let isLate = false;
    void findInstruments(words).then((found) => {
      if (isLate) return;
      setChoices(found.map((one) => ({ ...one, id: one.ric })));
    });
    return () => {
      isLate = true;
    };
  }, [words, findInstruments]);
  return (
    <CaretMenu<Choice>
      label={t("ticker.results")}
      choices={choices}
      side={({ venue, ric }) => (
        <>
          <small>{venue}</small> <RicChip ric={ric} />
        </>
      )}
      find={(text) => {
        const [, typed, , name] = TYPED.exec(text) ?? [];
        return typed === undefined || name === undefined ? undefined : { typed, words: name };
      }}
      onWords={setWords}
      onChoose={({ ric, name }, typed) => {
        const blank = $createTextNode(" ");
        const isNamed = typed?.getTextContent().startsWith("@");
        const chip = $createTickerNode(ric);
        typed?.replace(chip);
        if (isNamed) chip.insertBefore($createTextNode(`${name} `));
        chip.insertAfter(blank);
        blank.selectEnd();
        onTagged(ric);
      }}
    />
  );
}
