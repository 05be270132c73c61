import type { Confirmation, StoryConfirmations } from "#shared/domain/confirmation.ts";
import { useStoryId } from "../../state/openStory.tsx";
import { useCoreQuery } from "../../state/queries.ts";
import { saveFile } from "../../state/saveFile.ts";
import { useT } from "../../strings/strings.ts";
import { Button } from "../../ui/Button.tsx";
import panel from "../../ui/Panel.module.css";
import { When } from "../../ui/When.tsx";
import { confirmationsCsv } from "./confirmationsCsv.ts";
import styles from "./WhoConfirmed.module.css";

/** Which place said that it has what, for the story and those that came of it: one table each. */
export function WhoConfirmed() {
  const t = useT();
  const storyId = useStoryId();
  const { data: stories } = useCoreQuery("record.confirmations", { storyId });
  if (!stories?.some(({ rows }) => rows.length > 0)) return null;
  const save = (): void => {
    const heads = ["story", "place", "act", "sent", "accepted", "state", "address"] as const;
    const csv = confirmationsCsv(
      heads.map((one) => t(`confirmed.${one}`)),
      stories,
      { act: (act) => t(`outbox.act.${act}`), state: (state) => t(`state.${state}`) },
    );
    saveFile("confirmations.csv", csv, "text/csv");
  };
  return (
    <section className={panel.section}>
      <h2 className={panel.head}>{t("confirmed.title")}</h2>
      {stories
        .filter(({ rows }) => rows.length > 0)
        .map((story) => (
          <Table key={story.storyId} story={story} isOwn={story.storyId === storyId} />
        ))}
      <div className={panel.actions}>
        <Button onPress={save}>{t("confirmed.export")}</Button>
      </div>
    </section>
  );
}

function Table({ story, isOwn }: { readonly story: StoryConfirmations; readonly isOwn: boolean }) {
  const t = useT();
  const { headline, language, rows } = story;
  return (
    <table className={styles.table}>
      <caption>
        {isOwn ? (
          t("confirmed.this")
        ) : (
          <>
            <span lang={language}>{headline || t("frame.untitled")}</span> <small>{t(`language.${language}`)}</small>
          </>
        )}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t("confirmed.place")}</th>
          <th scope="col">{t("confirmed.sent")}</th>
          <th scope="col">{t("confirmed.accepted")}</th>
          <th scope="col">{t("confirmed.address")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.deliveryId} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row: { destinationName, act, state, sentAt, acceptedAt, url } }: { readonly row: Confirmation }) {
  const t = useT();
  return (
    <tr>
      <th scope="row">
        {destinationName}
        <small>{t(`outbox.act.${act}`)}</small>
      </th>
      <td>{sentAt === undefined ? t("confirmed.not") : <When at={sentAt} />}</td>
      <td data-missing={acceptedAt === undefined}>
        {acceptedAt === undefined ? t(`state.${state}`) : <When at={acceptedAt} />}
      </td>
      <td>
        {url === undefined ? (
          t("confirmed.not")
        ) : (
          <a href={url} target="_blank" rel="noopener noreferrer" title={url}>
            {t("confirmed.page")}
          </a>
        )}
      </td>
    </tr>
  );
}
