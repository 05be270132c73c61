import { formatByline } from "#shared/languages/credits/formatCredits.ts";
import { machineNotice } from "#shared/languages/credits/machineNotice.ts";
import { useDraft, useFields } from "../../state/openStory.tsx";
import { useT } from "../../strings/strings.ts";
import { Tag } from "../../ui/Tag.tsx";
import styles from "../StoryPage.module.css";
import { ProviderLine } from "./ProviderLine.tsx";

/** Longer headlines are cut by readers' lists; the check of the same name says so too. */
const HEADLINE_LIMIT = 110;

/** What language and house style the page is in, and how long its headline has become. */
export function PageCap() {
  const draft = useDraft();
  const { language, profile, headline } = useFields();
  const t = useT();
  const length = [...headline].length;
  return (
    <p className={styles.cap}>
      {t(`language.${language}`).toUpperCase()} · {profile.toUpperCase()}
      <span className={styles.chars} data-over={length > HEADLINE_LIMIT}>
        {t("story.chars", { count: length, limit: HEADLINE_LIMIT })}
      </span>
      {(draft.story.head.forkedFrom || draft.id() !== draft.story.head.id) && (
        <Tag tone="warn">{t("story.isCopy")}</Tag>
      )}
    </p>
  );
}

/** Headline, deck, provider, byline and dateline, written where they will be printed. */
export function PageHead({ onLeaveDown }: { onLeaveDown(): void }) {
  const draft = useDraft();
  const { headline, deck, dateline, credits, language, machineTranslated } = useFields();
  const t = useT();
  return (
    <>
      <textarea
        className={styles.headline}
        rows={1}
        data-field="headline"
        aria-label={t("story.headline")}
        placeholder={t("story.headlinePlaceholder")}
        value={headline}
        onChange={(event) => draft.change({ headline: event.target.value.replace(/\s*\n\s*/g, " ") })}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          onLeaveDown();
        }}
      />
      <textarea
        className={styles.deck}
        rows={1}
        aria-label={t("story.deck")}
        placeholder={t("story.deckPlaceholder")}
        value={deck}
        onChange={(event) => draft.change({ deck: event.target.value })}
      />
      <ProviderLine />
      <p className={styles.byline}>{formatByline(credits, language) || t("story.noByline")}</p>
      {machineTranslated && (
        <p className={styles.byline} role="note">
          {machineNotice(language)}
        </p>
      )}
      <p className={styles.dateline}>
        <input
          className={styles.inline}
          aria-label={t("story.dateline")}
          placeholder={t("story.dateline")}
          value={dateline}
          onChange={(event) => draft.change({ dateline: event.target.value })}
        />
      </p>
    </>
  );
}
