import { useState } from "react";
import { type Delivery, type DeliveryState, takesBack } from "#shared/domain/delivery.ts";
import { useCoreCommand } from "../../state/queries.ts";
import { useTellTrouble } from "../../state/trouble.ts";
import { useT } from "../../strings/strings.ts";
import { Button } from "../../ui/Button.tsx";
import { RescheduleDialog } from "./RescheduleDialog.tsx";
import { SendAnewDialog } from "./SendAnewDialog.tsx";

const RETRIED: readonly DeliveryState[] = ["queued", "unknown", "rejected", "needsPerson"];
const CANCELLED: readonly DeliveryState[] = ["held", "queued", "rejected", "needsPerson"];

/** What a person may do with a delivery that has not ended: try again, give it another hour, send it anew, take it back. */
export function DeliveryActions({ delivery }: { readonly delivery: Delivery }) {
  const t = useT();
  const tell = useTellTrouble();
  const retry = useCoreCommand("publishing.retry");
  const cancel = useCoreCommand("publishing.cancel");
  const [asking, setAsking] = useState<"time" | "anew">();
  const { id, state, act, attempts, error } = delivery;
  const isMissed = error?.code === "publish.missed";
  const isWaiting = state === "held" || isMissed;
  const isStopped = state === "rejected" || (state === "needsPerson" && attempts > 0);
  return (
    <>
      {RETRIED.includes(state) && (
        <Button tone={isMissed ? "primary" : "plain"} onPress={() => retry.mutate({ id }, { onError: tell })}>
          {t(isMissed ? "time.sendNow" : "outbox.retry")}
        </Button>
      )}
      {isWaiting && !takesBack(act) && <Button onPress={() => setAsking("time")}>{t("time.move")}</Button>}
      {isStopped && !takesBack(act) && <Button onPress={() => setAsking("anew")}>{t("anew.open")}</Button>}
      {CANCELLED.includes(state) && (
        <Button onPress={() => cancel.mutate({ id }, { onError: tell })}>{t("outbox.cancel")}</Button>
      )}
      {asking === "time" && <RescheduleDialog delivery={delivery} onClose={() => setAsking(undefined)} />}
      {asking === "anew" && <SendAnewDialog delivery={delivery} onClose={() => setAsking(undefined)} />}
    </>
  );
}
