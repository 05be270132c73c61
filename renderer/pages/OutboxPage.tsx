import type { Delivery, DeliveryState } from "#shared/domain/delivery.ts";
import { printClock } from "#shared/languages/print.ts";
import { DeliveryActions } from "../fields/deliveries/DeliveryActions.tsx";
import { Waits } from "../fields/deliveries/Waits.tsx";
import { RecordTools } from "../fields/RecordTools.tsx";
import { canCompare, useComparing } from "../state/comparing.ts";
import { useNavigation } from "../state/navigation.ts";
import { useCoreQuery } from "../state/queries.ts";
import { useSettings } from "../state/settings.ts";
import { useErrorSentence } from "../strings/errorSentence.ts";
import { findingSentence, useT } from "../strings/strings.ts";
import { Button } from "../ui/Button.tsx";
import { Dot, type DotTone } from "../ui/Dot.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import styles from "./DeskPage.module.css";

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

/** Every delivery, from its queueing to the CMS's confirmation. */
export function OutboxPage() {
  const t = useT();
  const { data: deliveries } = useCoreQuery("publishing.deliveries", {});
  return (
    <div className={styles.scroll}>
      <div className={styles.page}>
        <h1 className={styles.title}>{t("outbox.title")}</h1>
        {deliveries && deliveries.length > 0 && <RecordTools />}
        {deliveries?.length === 0 && <EmptyState title={t("outbox.empty")} text={t("outbox.emptyText")} />}
        <ul aria-label={t("outbox.list")}>
          {deliveries?.map((delivery) => (
            <Row key={delivery.id} delivery={delivery} />
          ))}
        </ul>
      </div>
    </div>
  );
}

function Row({ delivery }: { readonly delivery: Delivery }) {
  const t = useT();
  const { zone } = useSettings();
  const { go } = useNavigation.getState();
  const sentenceOf = useErrorSentence();
  const { state, storyId, headline, publicUrl, error, nextAt } = delivery;
  return (
    <li className={styles.row}>
      <div>
        <strong>{headline}</strong>
        <span className={styles.mark}>
          <Dot tone={TONES[state]} /> {t(`outbox.state.${state}`)}
        </span>
        <Overridden storyId={storyId} />
        {error && state !== "confirmed" && <p className={styles.bad}>{sentenceOf(error).sentence}</p>}
        <Waits delivery={delivery} />
        <br />
        <small>
          {[
            t(`outbox.act.${delivery.act}`),
            delivery.destinationName,
            t("outbox.revision", { rev: delivery.rev }),
            printClock(delivery.changedAt, zone),
            t("outbox.attempts", { count: delivery.attempts }),
            nextAt && state !== "confirmed" && state !== "held"
              ? t("outbox.nextTry", { at: printClock(nextAt, zone) })
              : "",
          ]
            .filter(Boolean)
            .join(" · ")}
        </small>
      </div>
      <div className={styles.buttons}>
        {publicUrl !== undefined && (
          <a href={publicUrl} target="_blank" rel="noopener noreferrer">
            {t("outbox.publicPage")}
          </a>
        )}
        {canCompare(delivery) && (
          <Button
            tone="primary"
            onPress={() => {
              useComparing.setState({ delivery });
              go({ page: "story", storyId });
            }}
          >
            {t("compare.open")}
          </Button>
        )}
        <DeliveryActions delivery={delivery} />
        <Button tone="quiet" onPress={() => go({ page: "story", storyId })}>
          {t("outbox.openStory")}
        </Button>
      </div>
    </li>
  );
}

/** A story that left over a blocking check says so, with who let it pass and why. */
function Overridden({ storyId }: Pick<Delivery, "storyId">) {
  const t = useT();
  const { data: passed = [] } = useCoreQuery("checks.passed", { id: storyId });
  return passed
    .filter(({ finding }) => finding.severity === "block")
    .map(({ key, finding, by, reason }) => (
      <p key={key} className={styles.warn}>
        {findingSentence(t, finding)} {t("outbox.overridden", { name: by, reason })}
      </p>
    ));
}
