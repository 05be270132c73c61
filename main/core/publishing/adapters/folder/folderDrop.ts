import { access, constants, mkdir, open, readFile, rename, stat, unlink } from "node:fs/promises";
import { join } from "node:path";
import { StoryRecord } from "#shared/contract/cmsApi.ts";
import type { Probe } from "#shared/domain/destination.ts";
import { AppError } from "#shared/domain/errors.ts";
import { newId, type StoryId } from "#shared/domain/ids.ts";
import { PublishedStory } from "#shared/domain/publishedStory.ts";
import type { CmsAccess, CmsAdapter, Found, Outcome, Parcel } from "../adapter.ts";
import { fileOf, mediaFileName, partsDropped, wireItemOf } from "./droppedItem.ts";

/** Beside the files, out of a gateway's way: what this desk last put down for each story. */
const MEMORY = ".depeche";

/**
 * A folder that an agency's gateway or a production system empties. Every revision is a file of its own, whole from the first
 * moment that its name is there; pictures come before the text that names them.
 */
export const folderDrop: CmsAdapter = {
  id: "folder",
  name: "Folder",
  needs: ["format"],
  probe: async ({ url }): Promise<Probe> => {
    const isThere = await stat(url).then(
      (one) => one.isDirectory(),
      () => false,
    );
    if (!isThere) return { canPublish: false, remarks: [{ key: "folderMissing", detail: url }] };
    const canWrite = await access(url, constants.W_OK).then(
      () => true,
      () => false,
    );
    return { canPublish: canWrite, remarks: [{ key: canWrite ? "canPublish" : "folderReadOnly", detail: url }] };
  },
  send: async (place, parcel): Promise<Outcome> => {
    try {
      return await drop(place, parcel);
    } catch (error) {
      if (error instanceof AppError) return { kind: "rejected", error: error.toData() };
      if (error instanceof Error && "code" in error)
        return { kind: "later", error: diskTrouble(place.url, String(error.code)) };
      throw error;
    }
  },
  lookUp: async (place, storyId): Promise<Found> => {
    const record = await remembered(place, storyId);
    return record ? { kind: "there", record } : { kind: "absent" };
  },
  drops: (story, { format }) => partsDropped(story, format),
  // the folder has no clock but this machine's
  clock: () => Promise.resolve(Date.now()),
};

const diskTrouble = (folder: string, code: string) =>
  new AppError("cms.unreachable", `The folder ${folder} cannot be written (${code}).`, { folder, code }, true).toData();

async function drop(place: CmsAccess, parcel: Parcel): Promise<Outcome> {
  const { storyId, act, payload, sha256 } = parcel;
  const last = await remembered(place, storyId);
  if (act === "unpublish") throw new AppError("cms.refused", "A folder has no drafts.");
  if (act === "withdraw" && !last) return { kind: "confirmed" };
  const now = new Date().toISOString();
  const story =
    act === "withdraw" ? await lastStory(place, storyId, payload) : PublishedStory.parse(JSON.parse(payload));
  for (const { mediaId, type, content } of parcel.media) {
    await writeWhole(place.url, mediaFileName(mediaId, type), content);
  }
  const { text, extension } = fileOf(wireItemOf(story, act, now), place.format);
  const name = `${storyId}-${String(story.revision).padStart(4, "0")}${act === "withdraw" ? "-withdrawn" : ""}${extension}`;
  await writeWhole(place.url, name, text);
  const url = `file://${join(place.url, name).replaceAll("\\", "/")}`;
  const record: StoryRecord = {
    externalId: storyId,
    revision: story.revision,
    sha256,
    status: act === "withdraw" ? "withdrawn" : "published",
    url,
    updatedAt: now,
  };
  await mkdir(join(place.url, MEMORY), { recursive: true });
  if (act !== "withdraw") await writeWhole(join(place.url, MEMORY), `${storyId}.story.json`, payload);
  await writeWhole(join(place.url, MEMORY), `${storyId}.json`, JSON.stringify(record));
  return { kind: "confirmed", url };
}

/** The story that a withdrawal takes back, with the reason as its advisory. */
async function lastStory(place: CmsAccess, storyId: StoryId, payload: string): Promise<PublishedStory> {
  const text = await readFile(join(place.url, MEMORY, `${storyId}.story.json`), "utf8");
  const { advisory = "" } = JSON.parse(payload) as { advisory?: string }; // our own, see queueWithdrawal
  return { ...PublishedStory.parse(JSON.parse(text)), advisory };
}

async function remembered({ url }: CmsAccess, storyId: StoryId): Promise<StoryRecord | undefined> {
  const text = await readFile(join(url, MEMORY, `${storyId}.json`), "utf8").catch(() => undefined);
  return text === undefined ? undefined : StoryRecord.safeParse(JSON.parse(text)).data;
}

/** Writes beside the place and renames: whoever watches the folder never sees half a file. */
async function writeWhole(folder: string, name: string, content: string | Uint8Array): Promise<void> {
  const temporary = join(folder, `.${newId()}.part`);
  try {
    const file = await open(temporary, "wx");
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, join(folder, name));
  } catch (error) {
    await unlink(temporary).catch(() => undefined); // it may never have been there
    throw error;
  }
}
