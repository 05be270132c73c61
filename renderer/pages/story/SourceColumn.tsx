import { type ReactNode, useRef } from "react";
import { WireItemId } from "#shared/domain/ids.ts";
import { printProvider } from "#shared/languages/print.ts";
import { useStoryId } from "../../state/openStory.tsx";
import { useCoreQuery } from "../../state/queries.ts";
import { useSettings } from "../../state/settings.ts";
import { useT } from "../../strings/strings.ts";
import { BodyView } from "../../ui/BodyView.tsx";
import { DiffView } from "../../ui/DiffView.tsx";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import printed from "../../ui/printedPage.module.css";
import { Tag } from "../../ui/Tag.tsx";
import styles from "../StoryPage.module.css";
import { SourceNotice } from "./SourceNotice.tsx";
import { useNews } from "./sourceNews.tsx";
import { useLitSource } from "./useLitSource.ts";
import { useTermMarks } from "./useTermMarks.ts";

const addressed = (block: ReactNode, id: string): ReactNode => <div data-block={id}>{block}</div>;

/** The wire item that is translated; the paragraph being written is lit here too. */
export function SourceColumn({ wireItemId }: { readonly wireItemId: string }) {
  const { error } = useCoreQuery("wire.open", { id: WireItemId.parse(wireItemId) });
  const news = useNews();
  const data = news?.taken;
  const t = useT();
  const { zone } = useSettings();
  const blocks = useRef<HTMLDivElement>(null);
  useLitSource(blocks, styles.segLit ?? "", data !== undefined && !news?.isShown);
  const { data: terms } = useCoreQuery("glossary.storyTerms", { storyId: useStoryId() });
  useTermMarks(blocks, news?.isShown || !data ? undefined : terms);
  if (error) return <ErrorNote error={error} />;
  if (!news || !data) return <section className={`${styles.column} ${styles.source}`} aria-label={t("story.source")} />;
  const { content, row } = data;
  const at = content.versionCreated ?? content.firstCreated;
  return (
    <section
      className={`${styles.column} ${styles.source}`}
      aria-label={t("story.source")}
      lang={content.language}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it (WCAG 2.1.1)
      tabIndex={0}
      data-pane="source"
    >
      <SourceNotice news={news} />
      <div className={styles.sheet}>
        <p className={styles.cap} lang={undefined}>
          {t("story.source").toUpperCase()} · {t(`language.${content.language}`).toUpperCase()}
          <Tag>{t("story.sourceVersion", { version: row.version })}</Tag>
        </p>
        <article className={`${printed.page} ${styles.sourcePage}`}>
          <h2 className={printed.headline}>{content.headline}</h2>
          <p className={printed.provider}>
            {printProvider({ name: content.provider, ...(at ? { at } : {}) }, content.language, zone)}
          </p>
          {content.byline !== "" && <p className={printed.byline}>{content.byline}</p>}
          {content.dateline !== "" && <p className={styles.dateline}>{content.dateline}</p>}
          {news.isShown && news.diff ? (
            <DiffView diff={news.diff} />
          ) : (
            <div ref={blocks}>
              <BodyView body={content.body} wrapBlock={addressed} />
            </div>
          )}
          {content.creditLine !== "" && <p className={printed.credit}>{content.creditLine}</p>}
        </article>
      </div>
    </section>
  );
}
