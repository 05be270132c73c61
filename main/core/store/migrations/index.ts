import { desk } from "./0001-desk.ts";
import { deliveries } from "./0002-deliveries.ts";
import { families } from "./0003-families.ts";
import { sources } from "./0004-sources.ts";
import { saved } from "./0005-saved.ts";
import { instruments } from "./0006-instruments.ts";
import { glossary } from "./0007-glossary.ts";
import { people } from "./0008-people.ts";
import { knownWords } from "./0009-known-words.ts";
import { passedFindings } from "./0010-passed-findings.ts";
import { revisionNames } from "./0011-revision-names.ts";
import { searchMerges } from "./0012-search-merges.ts";
import { remoteStories } from "./0013-remote-stories.ts";
import { publicationRecord } from "./0014-publication-record.ts";
import { wishedTimes } from "./0015-wished-times.ts";
import { comments } from "./0016-comments.ts";
import type { Migration } from "./migration.ts";

/** The list decides the order, not the folder. Versions are consecutive. */
export const MIGRATIONS: readonly Migration[] = [
  desk,
  deliveries,
  families,
  sources,
  saved,
  instruments,
  glossary,
  people,
  knownWords,
  passedFindings,
  revisionNames,
  searchMerges,
  remoteStories,
  publicationRecord,
  wishedTimes,
  comments,
];
