import type { Delivery } from "#shared/domain/delivery.ts";
import { printClock, printStamp } from "#shared/languages/print.ts";
import { townOf } from "../../state/clock.ts";
import { useSettings } from "../../state/settings.ts";
import { useT } from "../../strings/strings.ts";
import panel from "../../ui/Panel.module.css";

/** The hour that a held delivery waits for, by the desk's clock and in UTC. */
export function Waits({ delivery: { state, holdUntil } }: { readonly delivery: Delivery }) {
  const t = useT();
  const { zone } = useSettings();
  if (state !== "held" || holdUntil === undefined) return null;
  const hour = { at: printStamp(holdUntil, "fr", zone), town: townOf(zone), utc: printClock(holdUntil, "UTC") };
  return <p className={panel.empty}>{t("time.waits", hour)}</p>;
}
