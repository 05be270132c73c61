import { OctagonAlert } from "lucide-react";
import { useState } from "react";
import type { StoryAlert } from "#shared/domain/alert.ts";
import { ReasonDialog } from "../fields/ReasonDialog.tsx";
import { useNavigation } from "../state/navigation.ts";
import { useCoreCommand, useCoreQuery } from "../state/queries.ts";
import { useTellTrouble } from "../state/trouble.ts";
import { useT } from "../strings/strings.ts";
import { Button } from "../ui/Button.tsx";
import styles from "./AlertBar.module.css";

const SHOWN = 3;

/** What the agencies took back or corrected and nobody has answered. Stays on every page until somebody does. */
export function AlertBar() {
  const t = useT();
  const { data: alerts = [] } = useCoreQuery("alerts.list", {});
  if (alerts.length === 0) return null;
  return (
    <section className={styles.bar} role="alert" aria-label={t("alert.title")}>
      <ul>
        {alerts.slice(0, SHOWN).map((alert) => (
          <AlertRow key={alert.id} alert={alert} />
        ))}
      </ul>
      {alerts.length > SHOWN && <p>{t("alert.more", { count: alerts.length - SHOWN })}</p>}
    </section>
  );
}

/** The one thing that fits: readers see the story, it waits to leave, or it is still being written. */
function fitting({ kind, storyStatus }: StoryAlert): "takeSource" | "holdDelivery" | "withdraw" | undefined {
  if (kind !== "withdrawal") return "takeSource";
  if (storyStatus === "published") return "withdraw";
  return storyStatus === "draft" ? undefined : "holdDelivery";
}

function AlertRow({ alert }: { readonly alert: StoryAlert }) {
  const t = useT();
  const tell = useTellTrouble();
  const { go } = useNavigation.getState();
  const handle = useCoreCommand("alerts.handle");
  const [isIgnoring, setIgnoring] = useState(false);
  const { id, kind, storyId, storyHeadline, storyStatus, wireHeadline } = alert;
  const action = fitting(alert);
  const answer = (chosen: NonNullable<typeof action> | "ignore", reason = ""): void =>
    handle.mutate({ id, action: chosen, reason }, { onError: tell });
  return (
    <li className={styles.row} data-kind={kind}>
      <OctagonAlert size={16} aria-hidden="true" />
      <p>
        <strong>{t(`alert.${kind}`, { headline: wireHeadline })}</strong>{" "}
        {t("alert.story", { headline: storyHeadline || t("frame.untitled"), status: t(`status.${storyStatus}`) })}
      </p>
      <Button onPress={() => go({ page: "story", storyId })}>{t("alert.open")}</Button>
      {action && (
        <Button tone={action === "withdraw" ? "danger" : "primary"} onPress={() => answer(action)}>
          {t(`alert.do.${action}`)}
        </Button>
      )}
      <Button tone="quiet" onPress={() => setIgnoring(true)}>
        {t("alert.do.ignore")}
      </Button>
      {isIgnoring && (
        <ReasonDialog
          title={t("alert.ignoreTitle")}
          subject={wireHeadline}
          action={t("alert.do.ignore")}
          onClose={() => setIgnoring(false)}
          onReason={(reason) => answer("ignore", reason)}
        />
      )}
    </li>
  );
}
