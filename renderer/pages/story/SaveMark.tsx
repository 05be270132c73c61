import { useSaveState } from "../../state/openStory.tsx";
import { useSettings } from "../../state/settings.ts";
import { useT } from "../../strings/strings.ts";
import { Dot } from "../../ui/Dot.tsx";
import styles from "../StoryPage.module.css";

const TONES = { saved: "good", saving: "none", dirty: "none", failed: "bad" } as const;

/** Says "saved" only for what the store has acknowledged. */
export function SaveMark() {
  const state = useSaveState();
  const { zone } = useSettings();
  const t = useT();
  return (
    <span
      className={styles.state}
      role={state.kind === "failed" ? "alert" : undefined}
      data-testid="save-state"
      data-state={state.kind}
      data-rev={state.kind === "saved" ? state.rev : undefined}
    >
      <Dot tone={TONES[state.kind]} />
      {state.kind === "saved" ? t("story.saved", { time: clock(state.at, zone) }) : t(`story.${state.kind}`)}
    </span>
  );
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function clock(iso: string, zone: string): string {
  const format = clocks.get(zone) ?? new Intl.DateTimeFormat("fr-FR", { timeZone: zone, timeStyle: "medium" });
  clocks.set(zone, format); // dear to make, and one is wanted after every save
  return format.format(new Date(iso));
}
