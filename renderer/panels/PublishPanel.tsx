import { useState } from "react";
import { DELIVERY_STATES, type Delivery, type DeliveryState } from "#shared/domain/delivery.ts";
import type { Severity } from "#shared/domain/finding.ts";
import { printClock } from "#shared/languages/print.ts";
import { DeliveryActions } from "../fields/deliveries/DeliveryActions.tsx";
import { UnpublishDialog } from "../fields/deliveries/UnpublishDialog.tsx";
import { Waits } from "../fields/deliveries/Waits.tsx";
import { WhoConfirmed } from "../fields/deliveries/WhoConfirmed.tsx";
import { WithdrawDialog } from "../fields/deliveries/WithdrawDialog.tsx";
import { EmbargoField } from "../fields/EmbargoField.tsx";
import { PublicationRecord } from "../fields/PublicationRecord.tsx";
import { canCompare, useComparing } from "../state/comparing.ts";
import { useDraft, useFields, useStoryId } from "../state/openStory.tsx";
import { useCoreQuery } from "../state/queries.ts";
import { useSettings } from "../state/settings.ts";
import { useErrorSentence } from "../strings/errorSentence.ts";
import { useT } from "../strings/strings.ts";
import { Button } from "../ui/Button.tsx";
import { Dot, type DotTone } from "../ui/Dot.tsx";
import styles from "../ui/Panel.module.css";

const TONES: Record<DeliveryState, DotTone> = {
  held: "warn",
  queued: "none",
  sending: "none",
  unknown: "warn",
  confirmed: "good",
  rejected: "bad",
  needsPerson: "bad",
  cancelled: "none",
};
const OPEN = new Set<DeliveryState>(DELIVERY_STATES.filter((state) => state !== "confirmed" && state !== "cancelled"));

/** What became of the story's deliveries, and the ways on. */
export function PublishPanel({ onPublish }: { onPublish(): void }) {
  const id = useStoryId();
  const { embargo } = useFields();
  const t = useT();
  const { zone } = useSettings();
  const draft = useDraft();
  const { data: places } = useCoreQuery("settings.destinations", {});
  const { data: findings } = useCoreQuery("stories.check", { id });
  const countOf = (severity: Severity): number => findings?.filter((one) => one.severity === severity).length ?? 0;
  const blocking = countOf("block");
  const warnings = countOf("warn");
  const { data: deliveries = [] } = useCoreQuery("publishing.deliveries", { storyId: id });
  const { data: head } = useCoreQuery("stories.head", { id });
  const [asking, setAsking] = useState<"withdraw" | "unpublish">();
  const stopAsking = (): void => setAsking(undefined);
  const isPublished = head?.status === "published";
  const publishedRev = head?.publishedRev;
  return (
    <>
      <section className={styles.section}>
        <h2 className={styles.head}>
          {t("publish.goesTo")}
          {head && <small>{t("publish.revision", { rev: head.rev })}</small>}
        </h2>
        <p>
          {places
            ?.filter(({ isOn }) => isOn)
            .map((one) => one.name)
            .join(", ") || t("publish.noDestination")}
        </p>
        {publishedRev !== undefined && head && head.rev > publishedRev && (
          <p className={styles.empty}>{t("publish.changedSince", { rev: publishedRev })}</p>
        )}
        {blocking > 0 && <p className={styles.bad}>{t("publish.blocking", { count: blocking })}</p>}
        {blocking === 0 && warnings > 0 && <p className={styles.warn}>{t("publish.warnings", { count: warnings })}</p>}
        <EmbargoField embargo={embargo} zone={zone} onChange={(next) => draft.change({ embargo: next })} />
        <div className={styles.actions}>
          <Button tone="primary" onPress={onPublish}>
            {t("story.publish")}
          </Button>
          {isPublished && <Button onPress={() => setAsking("unpublish")}>{t("unpublish.open")}</Button>}
          {isPublished && <Button onPress={() => setAsking("withdraw")}>{t("publish.withdraw")}</Button>}
        </div>
      </section>
      <section className={styles.section}>
        <h2 className={styles.head}>{t("publish.deliveries")}</h2>
        {deliveries.length === 0 && <p className={styles.empty}>{t("publish.none")}</p>}
        <ul aria-live="polite">
          {deliveries.map((delivery) => (
            <DeliveryRow key={delivery.id} delivery={delivery} />
          ))}
        </ul>
      </section>
      <WhoConfirmed />
      <PublicationRecord />
      {asking === "withdraw" && <WithdrawDialog onClose={stopAsking} />}
      {asking === "unpublish" && <UnpublishDialog onClose={stopAsking} />}
    </>
  );
}

function DeliveryRow({ delivery }: { readonly delivery: Delivery }) {
  const t = useT();
  const { zone } = useSettings();
  const sentenceOf = useErrorSentence();
  const { state, publicUrl, error } = delivery;
  return (
    <li className={styles.delivery} data-testid="delivery" data-state={state}>
      <span className={styles.deliveryState}>
        <Dot tone={TONES[state]} />
        {t(`state.${state}`)}
      </span>
      <small>
        {[
          t(`outbox.act.${delivery.act}`),
          delivery.destinationName,
          t("publish.revision", { rev: delivery.rev }),
          t("delivery.asked", { at: printClock(delivery.queuedAt, zone) }),
          state === "confirmed" ? t("delivery.confirmed", { at: printClock(delivery.changedAt, zone) }) : "",
        ]
          .filter(Boolean)
          .join(" · ")}
      </small>
      {error && <p className={styles.bad}>{sentenceOf(error).sentence}</p>}
      {publicUrl !== undefined && (
        <a href={publicUrl} target="_blank" rel="noopener noreferrer">
          {t("publish.open")}
        </a>
      )}
      <Waits delivery={delivery} />
      {OPEN.has(state) && state !== "sending" && (
        <div className={styles.actions}>
          {canCompare(delivery) && (
            <Button tone="primary" onPress={() => useComparing.setState({ delivery })}>
              {t("compare.open")}
            </Button>
          )}
          <DeliveryActions delivery={delivery} />
        </div>
      )}
    </li>
  );
}
