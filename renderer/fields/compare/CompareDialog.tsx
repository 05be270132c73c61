import { useEffect, useMemo, useState } from "react";
import { type MergeRow, mergeBodies } from "#shared/document/mergeBodies.ts";
import { paragraphsOf } from "#shared/document/paragraphs.ts";
import type { Delivery } from "#shared/domain/delivery.ts";
import { AppError } from "#shared/domain/errors.ts";
import type { ComparedText, Comparison } from "#shared/domain/remoteStory.ts";
import { printLongDate } from "#shared/languages/print.ts";
import { useCall } from "../../state/core.tsx";
import { useDraft } from "../../state/openStory.tsx";
import { useSettings } from "../../state/settings.ts";
import { useTellTrouble } from "../../state/trouble.ts";
import { useInterfaceLanguage, useT } from "../../strings/strings.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { sayDone } from "../../ui/toasts.tsx";
import { CompareRow } from "./CompareRow.tsx";
import styles from "./compare.module.css";
import { type Choice, type Choices, mergedContent, usual } from "./mergedContent.ts";

type FieldName = "headline" | "deck";
const FIELDS: readonly FieldName[] = ["headline", "deck"];

/** A story that somebody changed at the CMS: our text beside theirs, what stays, and out it goes again. */
export function CompareDialog({ delivery, onClose }: { readonly delivery: Delivery; onClose(): void }) {
  const t = useT();
  const tell = useTellTrouble();
  const call = useCall();
  const draft = useDraft();
  const [compared, setCompared] = useState<Comparison>();
  const [chosen, setChosen] = useState<Choices>(new Map());
  useEffect(() => {
    const look = async (): Promise<void> => {
      await draft.flush();
      const { head } = await call("stories.open", { id: delivery.storyId });
      setCompared(await call("remote.compare", { delivery: delivery.id, rev: head.rev }));
    };
    look().catch((error: unknown) => {
      tell(error);
      onClose();
    });
  }, [call, draft, delivery, tell, onClose]);
  const rows = useMemo(() => rowsOf(compared), [compared]);
  const fields = FIELDS.flatMap((name) => fieldRow(compared, name) ?? []);
  const choices: Choices = new Map([
    ...fields.flatMap(({ name, kind }) => withChoice(name, usual({ kind }))),
    ...rows.flatMap((row, at) => (row.kind === "same" ? [] : withChoice(String(at), usual(row)))),
    ...chosen,
  ]);
  const names = [
    ...fields.map(({ name }) => name),
    ...rows.flatMap((row, at) => (row.kind === "same" ? [] : String(at))),
  ];
  const left = names.filter((name) => !choices.has(name)).length;
  const choose = (name: string, choice: Choice): void => setChosen(new Map(chosen).set(name, choice));
  const chooseAll = (choice: Choice): void => setChosen(new Map(names.map((name) => [name, choice])));
  const publish = async (): Promise<void> => {
    if (!compared?.seen) return;
    draft.restore(mergedContent(draft.content(), compared, rows, choices));
    await draft.flush();
    const { head } = await call("stories.open", { id: delivery.storyId });
    await call("remote.publishOver", { delivery: delivery.id, rev: head.rev, seen: compared.seen });
    sayDone(t("compare.sent"));
    onClose();
  };
  const again = async (): Promise<void> => {
    await call("publishing.retry", { id: delivery.id });
    onClose();
  };
  const run = (act: () => Promise<void>) => () =>
    void act().catch((error: unknown) => {
      if (!(error instanceof AppError)) throw error;
      tell(error);
    });
  const isGone = compared !== undefined && compared.theirs === undefined;
  return (
    <Dialog
      title={t("compare.title", { name: delivery.destinationName })}
      closeLabel={t("common.close")}
      isOpen
      onClose={onClose}
      width="wide"
      actions={
        isGone ? (
          <Button tone="primary" onPress={run(again)}>
            {t("compare.again")}
          </Button>
        ) : (
          <div className={styles.foot}>
            <Button onPress={() => chooseAll("ours")}>{t("compare.allOurs")}</Button>
            <Button onPress={() => chooseAll("theirs")}>{t("compare.allTheirs")}</Button>
            <p role="status">{compared && (left > 0 ? t("compare.open", { count: left }) : t("compare.done"))}</p>
            <Button onPress={onClose}>{t("common.cancel")}</Button>
            <Button tone="primary" isDisabled={!compared || left > 0} onPress={run(publish)}>
              {t("compare.publish")}
            </Button>
          </div>
        )
      }
    >
      {!compared && <p role="status">{t("compare.loading", { name: delivery.destinationName })}</p>}
      {isGone && <p>{t("compare.absent")}</p>}
      {compared?.theirs && (
        <>
          <Lead compared={compared} />
          <div className={styles.heads} aria-hidden="true">
            <span>{t("compare.ours")}</span>
            <span>{t("compare.theirs")}</span>
          </div>
          {fields.map(({ name, base, ours, theirs }) => (
            <CompareRow
              key={name}
              name={t(`compare.${name}`)}
              base={base}
              ours={ours}
              theirs={theirs}
              canBoth={false}
              choice={choices.get(name)}
              onChoose={(choice) => choose(name, choice)}
            />
          ))}
          <Passages compared={compared} rows={rows} choices={choices} onChoose={choose} />
          <Around compared={compared} />
        </>
      )}
    </Dialog>
  );
}

const withChoice = (name: string, choice: Choice | undefined): [string, Choice][] => (choice ? [[name, choice]] : []);

const rowsOf = (compared: Comparison | undefined): readonly MergeRow[] =>
  compared?.theirs ? mergeBodies(compared.base?.body, compared.ours.body, compared.theirs.body) : [];

type FieldRow = { readonly name: FieldName; readonly base: string | undefined } & Pick<MergeRow, "kind"> &
  Readonly<Record<"ours" | "theirs", string>>;

/** A line of the story that differs, or undefined where both sides have the same. */
function fieldRow(compared: Comparison | undefined, name: FieldName): FieldRow | undefined {
  if (!compared?.theirs) return undefined;
  const [ours, theirs, base] = [compared.ours[name].trim(), compared.theirs[name].trim(), compared.base?.[name].trim()];
  if (ours === theirs) return undefined;
  const kind = theirs === base ? "ours" : ours === base ? "theirs" : "clash";
  return { name, base, ours, theirs, kind };
}

function Lead({ compared: { base, changedAt, url } }: { readonly compared: Comparison }) {
  const t = useT();
  const { zone } = useSettings();
  const language = useInterfaceLanguage();
  return (
    <div className={styles.lead}>
      <p>{t(base ? "compare.lead" : "compare.noBase")}</p>
      {changedAt && <span>{t("compare.changed", { at: printLongDate(changedAt, language, zone) })}</span>}
      {url && (
        <a href={url} target="_blank" rel="noopener noreferrer">
          {t("compare.page")}
        </a>
      )}
    </div>
  );
}

type PassagesProps = {
  readonly compared: Comparison;
  readonly rows: readonly MergeRow[];
  readonly choices: Choices;
  onChoose(name: string, choice: Choice): void;
};

/** The text in its order; what is the same on both sides is only counted. */
function Passages({ compared, rows, choices, onChoose }: PassagesProps) {
  const t = useT();
  const lines = (side: ComparedText | undefined) =>
    (side ? paragraphsOf(side.body) : []).map(({ kind, text }) =>
      kind === "figure" ? `${t("compare.picture")} · ${text}` : text,
    );
  const [base, ours, theirs] = [lines(compared.base), lines(compared.ours), lines(compared.theirs)];
  const at = (list: readonly string[], place: number | undefined) => (place === undefined ? undefined : list[place]);
  return rows.map((row, place) => {
    const name = String(place);
    if (row.kind === "same") {
      const isFirst = rows[place - 1]?.kind !== "same";
      const next = rows.findIndex((one, later) => later > place && one.kind !== "same");
      const count = (next < 0 ? rows.length : next) - place;
      return isFirst ? (
        <p key={name} className={styles.same}>
          {t("compare.same", { count })}
        </p>
      ) : null;
    }
    return (
      <CompareRow
        key={name}
        name={t(row.base === undefined && compared.base ? "compare.added" : "compare.passage", { at: place + 1 })}
        base={at(base, row.base)}
        ours={at(ours, row.ours)}
        theirs={at(theirs, row.theirs)}
        canBoth={row.ours !== undefined && row.theirs !== undefined}
        choice={choices.get(name)}
        onChoose={(choice) => onChoose(name, choice)}
      />
    );
  });
}

/** What the site has around the text that the desk did not put there: it cannot be chosen, but nobody is to miss it. */
function Around({ compared: { base, ours, theirs } }: { readonly compared: Comparison }) {
  const t = useT();
  const known = new Set([...(base?.around ?? []), ...ours.around]);
  const strange = theirs?.around.filter((line) => !known.has(line)) ?? [];
  if (strange.length === 0) return null;
  return (
    <div className={styles.around}>
      <p>{t("compare.around")}</p>
      <ul>
        {strange.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
