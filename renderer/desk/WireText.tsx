import { diffBodies } from "#shared/document/diffBodies.ts";
import { diffWords } from "#shared/document/diffWords.ts";
import { isReadingProblem } from "#shared/domain/readingReasons.ts";
import type { Topic } from "#shared/domain/topic.ts";
import type { WireContent } from "#shared/domain/wire.ts";
import { printLongDate } from "#shared/languages/print.ts";
import { useSettings } from "../state/settings.ts";
import { useInterfaceLanguage, useT } from "../strings/strings.ts";
import { BodyView } from "../ui/BodyView.tsx";
import { DiffView, DiffWords } from "../ui/DiffView.tsx";
import { FigureView } from "../ui/FigureView.tsx";
import printed from "../ui/printedPage.module.css";
import styles from "./desk.module.css";

export type WireTextProps = {
  readonly content: WireContent;
  readonly topics?: readonly Topic[];
  /** The version before, when this one is to be read as its changes. */
  readonly before?: WireContent | undefined;
};

/** A wire item as it will be read: what the agency says of it, pictures, text, sign-off. */
export function WireText({ content, topics = [], before }: WireTextProps) {
  const t = useT();
  const { zone } = useSettings();
  const language = useInterfaceLanguage();
  const at = content.versionCreated ?? content.firstCreated;
  const facts = [
    content.provider,
    at && printLongDate(at, language, zone),
    content.byline,
    t("desk.version", { version: content.version }),
  ];
  return (
    <article className={printed.page} lang={content.language}>
      <h1 className={printed.headline}>
        {before ? <DiffWords words={diffWords(before.headline, content.headline)} /> : content.headline}
      </h1>
      <p className={printed.provider}>{facts.filter(Boolean).join(" · ")}</p>
      {content.problems.length > 0 && (
        <ul className={styles.problems} lang={language}>
          {content.problems.map((problem) => (
            <li key={problem}>{isReadingProblem(problem) ? t(`readingProblem.${problem}`) : problem}</li>
          ))}
        </ul>
      )}
      {content.advisory !== "" && <p className={printed.deck}>{content.advisory}</p>}
      {content.media.map((media) => (
        <FigureView
          key={media.mediaId ?? media.href}
          figure={{ ...media, mediaId: media.mediaId ?? "", mediaType: media.type }}
        />
      ))}
      {content.dateline !== "" && <p className={printed.dateline}>{content.dateline}</p>}
      {before ? <DiffView diff={diffBodies(before.body, content.body)} /> : <BodyView body={content.body} />}
      {content.creditLine !== "" && <p className={printed.credit}>{content.creditLine}</p>}
      {topics.length > 0 && (
        <p className={styles.topics} lang={language}>
          {t("wire.topics")} {topics.map((one) => one[language]).join(" · ")}
        </p>
      )}
    </article>
  );
}
