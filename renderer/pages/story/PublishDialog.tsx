import { useEffect, useState } from "react";
import { Checkbox } from "react-aria-components";
import type { ProposedAct } from "#shared/acts/proposeAct.ts";
import { AppError } from "#shared/domain/errors.ts";
import type { Finding } from "#shared/domain/finding.ts";
import { useCall } from "../../state/core.tsx";
import { useDraft, useStoryId } from "../../state/openStory.tsx";
import { useCoreQuery } from "../../state/queries.ts";
import { useTellTrouble } from "../../state/trouble.ts";
import { findingSentence, useT } from "../../strings/strings.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Dot } from "../../ui/Dot.tsx";
import form from "../../ui/Form.module.css";
import panel from "../../ui/Panel.module.css";
import { sayDone } from "../../ui/toasts.tsx";
import styles from "../StoryPage.module.css";
import { ActChoice, type ChosenAct } from "./ActChoice.tsx";
import { type ChosenTime, NOW, TimeChoice } from "./TimeChoice.tsx";

export type PublishDialogProps = { readonly isOpen: boolean; onClose(): void; onSent(): void };
type Ready = {
  readonly rev: number;
  readonly isThere: boolean;
  readonly facts: ProposedAct["facts"];
  readonly findings: readonly Finding[];
};

const FIRST: ChosenAct = { act: "publish", notes: { publish: "", correct: "" } };

/** The last look before a story leaves: which revision, where to, and what speaks against it. */
export function PublishDialog({ isOpen, onClose, onSent }: PublishDialogProps) {
  const draft = useDraft();
  const call = useCall();
  const tell = useTellTrouble();
  const t = useT();
  const { data: places } = useCoreQuery("settings.destinations", {});
  const [ready, setReady] = useState<Ready>();
  const [choice, setChoice] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [chosen, setChosen] = useState(FIRST);
  const [time, setTime] = useState<ChosenTime>(NOW);
  const id = useStoryId();
  useEffect(() => {
    if (!isOpen) {
      setReady(undefined);
      return;
    }
    const look = async (): Promise<void> => {
      await draft.flush();
      const [head, findings] = await Promise.all([call("stories.head", { id }), call("stories.check", { id })]);
      const { act, advisory, facts } = await call("publishing.propose", { id, rev: head.rev });
      setChosen({ act, notes: { publish: "", correct: advisory } });
      setReady({ rev: head.rev, isThere: head.publishedRev !== undefined, facts, findings });
    };
    look().catch(tell);
  }, [isOpen, draft, call, tell, id]);
  const chosenIds = (places ?? []).filter(({ id: place, isOn }) => choice.get(place) ?? isOn).map((one) => one.id);
  const blocking = ready?.findings.filter((one) => one.severity === "block") ?? [];
  const warnings = ready?.findings.filter((one) => one.severity === "warn") ?? [];
  const canSend =
    ready !== undefined &&
    chosenIds.length > 0 &&
    blocking.length === 0 &&
    (chosen.act === "publish" || chosen.notes.correct.trim() !== "") &&
    (time.kind === "now" || (time.at !== undefined && !time.isDoubtful));
  const send = async (): Promise<void> => {
    if (!ready || !canSend) return;
    try {
      await call("publishing.publish", {
        id,
        rev: ready.rev,
        act: chosen.act,
        advisory: chosen.notes[chosen.act],
        ...(time.kind === "at" && time.at !== undefined ? { at: time.at } : {}),
        destinations: chosenIds,
      });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      tell(error);
      return;
    }
    sayDone(t(time.kind === "at" ? "time.scheduled" : "publish.queued"));
    setTime(NOW);
    onSent();
    onClose();
  };
  const destination =
    (places ?? [])
      .filter((one) => chosenIds.includes(one.id))
      .map((one) => one.name)
      .join(", ") || t("publish.noDestination");
  return (
    <Dialog
      title={t("publish.title")}
      closeLabel={t("common.close")}
      isOpen={isOpen}
      onClose={onClose}
      width="small"
      isDecision
      actions={
        <>
          <Button onPress={onClose}>{t("common.cancel")}</Button>
          <Button tone="primary" isDisabled={!canSend} onPress={() => void send()} autoFocus>
            {t(!ready?.isThere ? "publish.button" : chosen.act === "correct" ? "act.send.correct" : "publish.update")}
          </Button>
        </>
      }
    >
      {ready && <p>{t("publish.confirm", { rev: ready.rev, destination })}</p>}
      <p className={panel.strong}>{draft.fields().headline}</p>
      {places && places.length > 1 && (
        <fieldset className={styles.places}>
          <legend>{t("destination.goes")}</legend>
          {places.map((one) => (
            <Checkbox
              key={one.id}
              className={form.check ?? ""}
              isSelected={chosenIds.includes(one.id)}
              isDisabled={!one.hasSecret}
              onChange={(isChosen) => setChoice(new Map(choice).set(one.id, isChosen))}
            >
              <span className={form.box} aria-hidden="true" />
              {one.name}
            </Checkbox>
          ))}
        </fieldset>
      )}
      {blocking.length > 0 && <p className={panel.bad}>{t("publish.blocked")}</p>}
      {blocking.length === 0 && warnings.length > 0 && (
        <p className={panel.warn}>{t("publish.warnings", { count: warnings.length })}</p>
      )}
      <ul className={panel.findings}>
        {[...blocking, ...warnings].map((finding) => (
          <li key={`${finding.message}${JSON.stringify(finding.values)}`} className={panel.finding}>
            <Dot tone={finding.severity === "block" ? "bad" : "warn"} label={t(`severity.${finding.severity}`)} />
            {findingSentence(t, finding)}
          </li>
        ))}
      </ul>
      {ready?.isThere && (
        <ActChoice facts={ready.facts} chosen={chosen} language={draft.fields().language} onChange={setChosen} />
      )}
      <TimeChoice embargo={draft.fields().embargo} chosen={time} onChange={setTime} />
    </Dialog>
  );
}
