import { formatByline } from "#shared/languages/credits/formatCredits.ts";
import { machineNotice } from "#shared/languages/credits/machineNotice.ts";
import { countCharacters, fieldLimits } from "#shared/profiles/fieldLimits.ts";
import { useFieldTyping } from "../../editor/houseTyping.ts";
import { useDraft, useFields } from "../../state/openStory.tsx";
import { useT } from "../../strings/strings.ts";
import { Tag } from "../../ui/Tag.tsx";
import styles from "../StoryPage.module.css";
import { MirroredField } from "./MirroredField.tsx";
import { ProviderLine } from "./ProviderLine.tsx";

/** What language and house style the page is in, and how long its headline has become. */
export function PageCap() {
  const draft = useDraft();
  const { language, profile, headline, deck } = useFields();
  const t = useT();
  const length = countCharacters(headline);
  const limits = fieldLimits(profile);
  const deckLength = countCharacters(deck);
  return (
    <p className={styles.cap}>
      {t(`language.${language}`).toUpperCase()} · {profile.toUpperCase()}
      <span className={styles.chars} data-over={length > limits.headline}>
        {t("story.chars", { count: length, limit: limits.headline })}
      </span>
      {deckLength > limits.deck && (
        <span className={styles.chars} data-over>
          {t("story.deckChars", { count: deckLength, limit: limits.deck })}
        </span>
      )}
      {(draft.story.head.forkedFrom || draft.id() !== draft.story.head.id) && (
        <Tag tone="warn">{t("story.isCopy")}</Tag>
      )}
    </p>
  );
}

/** Headline, deck, provider, byline and dateline, written where they will be printed. */
export function PageHead({ onLeaveDown }: { onLeaveDown(): void }) {
  const draft = useDraft();
  const { headline, deck, dateline, credits, language, profile, machineTranslated } = useFields();
  const limits = fieldLimits(profile);
  const typing = useFieldTyping();
  const t = useT();
  return (
    <>
      <MirroredField
        className={styles.headline ?? ""}
        field="headline"
        label={t("story.headline")}
        placeholder={t("story.headlinePlaceholder")}
        value={headline}
        limit={limits.headline}
        onChange={(text) => draft.change({ headline: text.replace(/\s*\n\s*/g, " ") })}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          onLeaveDown();
        }}
      />
      <MirroredField
        className={styles.deck ?? ""}
        field="deck"
        label={t("story.deck")}
        placeholder={t("story.deckPlaceholder")}
        value={deck}
        limit={limits.deck}
        onChange={(text) => draft.change({ deck: text })}
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
          onInput={typing}
        />
      </p>
    </>
  );
}
