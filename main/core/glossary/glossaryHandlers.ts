import type { glossaryContract } from "#shared/contract/glossary.ts";
import { paragraphsOf } from "#shared/document/paragraphs.ts";
import { AppError } from "#shared/domain/errors.ts";
import type { HandlersOf } from "../context.ts";
import {
  addGlossaryList,
  conceptsOf,
  glossaryLists,
  orderGlossaryLists,
  putConcept,
  removeConcept,
  removeGlossaryList,
  renameGlossaryList,
  searchConcepts,
} from "../store/glossaryStore.ts";
import { readSettings } from "../store/settingsStore.ts";
import type { ReadDb } from "../store/sql.ts";
import { storyOrThrow } from "../store/storyStore.ts";
import { wireItem } from "../store/wireStore.ts";
import { deskGlossary, renewGlossary } from "./deskGlossary.ts";
import { importGlossary } from "./importGlossary.ts";
import { storyTerms } from "./storyTerms.ts";
import { writeCsvGlossary } from "./writeCsvGlossary.ts";
import { writeTbx } from "./writeTbx.ts";

const listOf = (db: ReadDb, id: string) => {
  const list = glossaryLists(db).find((one) => one.id === id);
  if (!list) throw new AppError("notFound", "There is no such list of terms.", { id });
  return list;
};

export const glossaryHandlers: HandlersOf<typeof glossaryContract> = {
  "glossary.lists": (_, core) => glossaryLists(core.db),
  "glossary.addList": ({ name }, core) => {
    const id = addGlossaryList(core.db, name);
    core.emit({ name: "glossary.changed" });
    return { id };
  },
  "glossary.changeLists": ({ rename, order }, core) => {
    if (rename && !renameGlossaryList(core.db, rename.id, rename.name)) listOf(core.db, rename.id);
    if (order) orderGlossaryLists(core.db, order);
    renewGlossary(core.db);
    core.emit({ name: "glossary.changed" });
    return {};
  },
  "glossary.removeList": ({ id }, core) => {
    const removed = removeGlossaryList(core.db, id);
    renewGlossary(core.db);
    core.emit({ name: "glossary.changed" });
    return { removed };
  },
  "glossary.search": (search, core) => searchConcepts(core.db, search),
  "glossary.put": ({ listId, concept }, core) => {
    putConcept(core.db, listOf(core.db, listId).id, concept);
    renewGlossary(core.db);
    core.emit({ name: "glossary.changed" });
    return {};
  },
  "glossary.remove": ({ listId, key }, core) => {
    const removed = removeConcept(core.db, listId, key);
    renewGlossary(core.db);
    core.emit({ name: "glossary.changed" });
    return { removed };
  },
  "glossary.import": ({ listId, text, fileName }, core) => {
    const imported = importGlossary(core.db, listOf(core.db, listId).id, text, fileName);
    if (imported.added + imported.changed > 0) core.emit({ name: "glossary.changed" });
    return imported;
  },
  "glossary.export": ({ listId, kind }, core) => {
    const { name } = listOf(core.db, listId);
    const concepts = conceptsOf(core.db, listId);
    const { interfaceLanguage } = readSettings(core.db);
    return { text: kind === "tbx" ? writeTbx(name, concepts, interfaceLanguage) : writeCsvGlossary(concepts) };
  },
  "glossary.storyTerms": ({ storyId }, core) => {
    const { head, content } = storyOrThrow(core.db, storyId);
    const source = head.source && wireItem(core.db, head.source.wireItemId)?.content;
    const glossary = deskGlossary(core.db);
    if (!source || glossary.isEmpty) return [];
    const text = (of: typeof source | typeof content) => ({
      language: of.language,
      headline: of.headline,
      blocks: paragraphsOf(of.body).map((one) => one.text),
    });
    return storyTerms(glossary, text(source), text(content));
  },
};
