import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { body, paragraph } from "#shared/document/makeBody.ts";
import { newId, newStoryId, type StoryId } from "#shared/domain/ids.ts";
import { type Actor, StoryContent } from "#shared/domain/story.ts";
import { WireContent } from "#shared/domain/wire.ts";
import { type OpenedStore, type OpenOptions, openDatabase } from "./openDatabase.ts";
import type { WriteDb } from "./sql.ts";
import { insertStory } from "./storyStore.ts";

/** A folder of its own, removed when the test ends. */
export function tempFolder(): string {
  const dir = mkdtempSync(join(tmpdir(), "depeche-"));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

/** The folder's store, closed when the test ends. */
export function openStore(dir: string, options?: OpenOptions): OpenedStore {
  const store = openDatabase(dir, options);
  onTestFinished(() => store.close());
  return store;
}

export const AUTHOR: Actor = { id: newId(), name: "Claire Montel", initials: "CM" };

export const storyContent = (change: Partial<StoryContent> & { text?: string } = {}): StoryContent => {
  const { text = "Le marché attend.", ...fields } = change;
  return StoryContent.parse({
    language: "fr",
    headline: "Un titre",
    provider: { name: "Reuters" },
    body: body([paragraph(text)]),
    ...fields,
  });
};

export function newStory(db: WriteDb, content = storyContent()): StoryId {
  const head = { id: newStoryId(), owner: AUTHOR, createdAt: new Date().toISOString() };
  return insertStory(db, head, content, newId()).id;
}

export const wireContent = (change: Partial<WireContent> = {}): WireContent =>
  WireContent.parse({
    guid: "urn:example:sample:1",
    version: 1,
    provider: "Reuters",
    language: "en",
    headline: "Shares rise",
    versionCreated: "2025-02-05T12:34:00Z",
    body: body([paragraph("Shares rose on Wednesday.")]),
    ...change,
  });
