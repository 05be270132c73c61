import type { Finding } from "#shared/domain/finding.ts";
import type { Story } from "#shared/domain/story.ts";
import { deskGlossary } from "../glossary/deskGlossary.ts";
import { listAlerts } from "../store/alertStore.ts";
import { ownInstruments } from "../store/ownInstrumentStore.ts";
import type { ReadDb } from "../store/sql.ts";
import { wireItem } from "../store/wireStore.ts";
import { runChecks } from "./runChecks.ts";

/** Everything the desk has to say about a story, looked at beside the source it stands on. Gravest first. */
export function checkStory(db: ReadDb, story: Story): Finding[] {
  const { source } = story.head;
  const alerts = listAlerts(db, { storyId: story.head.id, all: false });
  const ownRics = new Set(ownInstruments(db).map(({ ric }) => ric));
  return runChecks({
    ...story,
    source: source && wireItem(db, source.wireItemId)?.content,
    alerts,
    ownRics,
    glossary: deskGlossary(db),
  });
}
