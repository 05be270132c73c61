import { actsEn } from "./acts.en.ts";
import { actsFr } from "./acts.fr.ts";
import { alignEn } from "./align.en.ts";
import { alignFr } from "./align.fr.ts";
import { authorsEn } from "./authors.en.ts";
import { authorsFr } from "./authors.fr.ts";
import { blocksEn } from "./blocks.en.ts";
import { blocksFr } from "./blocks.fr.ts";
import { checksEn } from "./checks.en.ts";
import { checksFr } from "./checks.fr.ts";
import { commonEn } from "./common.en.ts";
import { commonFr } from "./common.fr.ts";
import { confirmedEn } from "./confirmed.en.ts";
import { confirmedFr } from "./confirmed.fr.ts";
import { deskEn } from "./desk.en.ts";
import { deskFr } from "./desk.fr.ts";
import { destinationsEn } from "./destinations.en.ts";
import { destinationsFr } from "./destinations.fr.ts";
import { errorsEn } from "./errors.en.ts";
import { errorsFr } from "./errors.fr.ts";
import { explainEn } from "./explain.en.ts";
import { explainFr } from "./explain.fr.ts";
import { findEn } from "./find.en.ts";
import { findFr } from "./find.fr.ts";
import { findingsEn } from "./findings.en.ts";
import { findingsFr } from "./findings.fr.ts";
import { glossaryEn } from "./glossary.en.ts";
import { glossaryFr } from "./glossary.fr.ts";
import { headlineTagEn } from "./headlineTag.en.ts";
import { headlineTagFr } from "./headlineTag.fr.ts";
import { keysEn } from "./keys.en.ts";
import { keysFr } from "./keys.fr.ts";
import { machineEn } from "./machine.en.ts";
import { machineFr } from "./machine.fr.ts";
import { memoryEn } from "./memory.en.ts";
import { memoryFr } from "./memory.fr.ts";
import { newsEn } from "./news.en.ts";
import { newsFr } from "./news.fr.ts";
import { outboxEn } from "./outbox.en.ts";
import { outboxFr } from "./outbox.fr.ts";
import { ownEn } from "./own.en.ts";
import { ownFr } from "./own.fr.ts";
import { pairsEn } from "./pairs.en.ts";
import { pairsFr } from "./pairs.fr.ts";
import { peopleEn } from "./people.en.ts";
import { peopleFr } from "./people.fr.ts";
import { picturesEn } from "./pictures.en.ts";
import { picturesFr } from "./pictures.fr.ts";
import { previewEn } from "./preview.en.ts";
import { previewFr } from "./preview.fr.ts";
import { progressEn } from "./progress.en.ts";
import { progressFr } from "./progress.fr.ts";
import { quotesEn } from "./quotes.en.ts";
import { quotesFr } from "./quotes.fr.ts";
import { readingEn } from "./reading.en.ts";
import { readingFr } from "./reading.fr.ts";
import { recordEn } from "./record.en.ts";
import { recordFr } from "./record.fr.ts";
import { remoteEn } from "./remote.en.ts";
import { remoteFr } from "./remote.fr.ts";
import { restEn } from "./rest.en.ts";
import { restFr } from "./rest.fr.ts";
import { reviewEn } from "./review.en.ts";
import { reviewFr } from "./review.fr.ts";
import { settingsEn } from "./settings.en.ts";
import { settingsFr } from "./settings.fr.ts";
import { sourcesEn } from "./sources.en.ts";
import { sourcesFr } from "./sources.fr.ts";
import { spellingEn } from "./spelling.en.ts";
import { spellingFr } from "./spelling.fr.ts";
import { storyEn } from "./story.en.ts";
import { storyFr } from "./story.fr.ts";
import { tabsEn } from "./tabs.en.ts";
import { tabsFr } from "./tabs.fr.ts";
import { typographyEn } from "./typography.en.ts";
import { typographyFr } from "./typography.fr.ts";
import { unpublishEn } from "./unpublish.en.ts";
import { unpublishFr } from "./unpublish.fr.ts";
import { versionsEn } from "./versions.en.ts";
import { versionsFr } from "./versions.fr.ts";
import { watchEn } from "./watch.en.ts";
import { watchFr } from "./watch.fr.ts";
import { writingEn } from "./writing.en.ts";
import { writingFr } from "./writing.fr.ts";

/** Every sentence of the interface, one flat list a language. French is the list the keys are typed by. */
export const french = {
  ...commonFr,
  ...confirmedFr,
  ...headlineTagFr,
  ...authorsFr,
  ...unpublishFr,
  ...deskFr,
  ...outboxFr,
  ...remoteFr,
  ...recordFr,
  ...restFr,
  ...actsFr,
  ...settingsFr,
  ...errorsFr,
  ...checksFr,
  ...storyFr,
  ...watchFr,
  ...sourcesFr,
  ...newsFr,
  ...memoryFr,
  ...peopleFr,
  ...quotesFr,
  ...pairsFr,
  ...explainFr,
  ...progressFr,
  ...findingsFr,
  ...findFr,
  ...keysFr,
  ...versionsFr,
  ...previewFr,
  ...tabsFr,
  ...typographyFr,
  ...glossaryFr,
  ...ownFr,
  ...destinationsFr,
  ...machineFr,
  ...spellingFr,
  ...readingFr,
  ...alignFr,
  ...blocksFr,
  ...writingFr,
  ...reviewFr,
  ...picturesFr,
} as const;

export const english: Record<keyof typeof french, string> = {
  ...commonEn,
  ...confirmedEn,
  ...headlineTagEn,
  ...authorsEn,
  ...unpublishEn,
  ...deskEn,
  ...outboxEn,
  ...remoteEn,
  ...recordEn,
  ...restEn,
  ...actsEn,
  ...settingsEn,
  ...errorsEn,
  ...checksEn,
  ...storyEn,
  ...watchEn,
  ...sourcesEn,
  ...newsEn,
  ...memoryEn,
  ...peopleEn,
  ...quotesEn,
  ...pairsEn,
  ...explainEn,
  ...progressEn,
  ...findingsEn,
  ...findEn,
  ...keysEn,
  ...versionsEn,
  ...previewEn,
  ...tabsEn,
  ...typographyEn,
  ...glossaryEn,
  ...ownEn,
  ...destinationsEn,
  ...machineEn,
  ...spellingEn,
  ...readingEn,
  ...alignEn,
  ...blocksEn,
  ...writingEn,
  ...reviewEn,
  ...picturesEn,
};

type WithoutPlural<K> = K extends `${infer Base}_${"zero" | "one" | "other"}` ? Base : K;

/** A key of the interface's sentences; forms for numbers ("_one", "_other") count as one key. */
export type StringKey = WithoutPlural<keyof typeof french>;
