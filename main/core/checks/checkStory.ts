import type { Finding } from "#shared/domain/finding.ts";
import type { WireItemId } from "#shared/domain/ids.ts";
import type { Story } from "#shared/domain/story.ts";
import type { WireItem } from "#shared/domain/wire.ts";
import { deskGlossary } from "../glossary/deskGlossary.ts";
import { listAlerts } from "../store/alertStore.ts";
import { ownInstruments } from "../store/ownInstrumentStore.ts";
import { passedFindings } from "../store/passedStore.ts";
import type { ReadDb } from "../store/sql.ts";
import { wireItem } from "../store/wireStore.ts";
import { type PairedTexts, pairedTexts, type SourceAt } from "./pairedTexts.ts";
import { runChecks } from "./runChecks.ts";

/** Everything the desk has to say about a story, looked at beside the source it stands on. Gravest first. */
export function checkStory(db: ReadDb, story: Story): Finding[] {
  const { source } = story.head;
  const alerts = listAlerts(db, { storyId: story.head.id, all: false });
  const ownRics = new Set(ownInstruments(db).map(({ ric }) => ric));
  const taken = source && wireItem(db, source.wireItemId);
  const paired = pairedStory(db, story);
  const passed = new Set(passedFindings(db, story.head.id).map(({ key }) => key));
  return runChecks({
    ...story,
    source: taken?.content,
    ...(paired ? { paired } : {}),
    passed,
    alerts,
    ownRics,
    glossary: deskGlossary(db),
  });
}

/** Both sides of a translation, pair by pair; undefined for a story without a source. */
export function pairedStory(db: ReadDb, story: Story): PairedTexts | undefined {
  const [taken, ...older] = sourcesOf(db, story);
  return taken && pairedTexts(story.content, taken, older);
}

/** The version of its source that a story stands on, then those that single paragraphs still stand on; none without. */
export function sourcesOf(db: ReadDb, story: Story): SourceAt[] {
  const { source } = story.head;
  const taken = source && wireItem(db, source.wireItemId);
  return taken ? [sourceAt(taken), ...olderSources(db, story, taken.row.id)] : [];
}

const sourceAt = ({ row, content }: WireItem): SourceAt => ({ item: row.id, content });

/** The versions that single paragraphs stand on, beside the one that the story stands on. */
function olderSources(db: ReadDb, { content }: Story, taken: WireItemId): SourceAt[] {
  const items = new Set((content.pairs ?? []).map(({ item }) => item));
  items.delete(taken);
  return [...items].flatMap((item) => {
    const found = wireItem(db, item);
    return found ? [sourceAt(found)] : [];
  });
}
