import type { StoryRecord } from "#shared/contract/cmsApi.ts";
import type { DeliveryAct } from "#shared/domain/delivery.ts";
import type { DestinationKind, DropFormat, Probe, SiteOptions, SiteUser } from "#shared/domain/destination.ts";
import type { StoryPart } from "#shared/domain/droppedParts.ts";
import type { ErrorData } from "#shared/domain/errors.ts";
import type { StoryId } from "#shared/domain/ids.ts";
import type { PublishedStory } from "#shared/domain/publishedStory.ts";
import type { ComparedText, RemoteEntry, Seen } from "#shared/domain/remoteStory.ts";
import type { RestOptions } from "#shared/domain/restOptions.ts";

/** How to reach a CMS. The secret lives in this object only while a call is under way. */
export type CmsAccess = {
  /** An address or a folder's path, as the destination has it. */
  readonly url: string;
  readonly user: string;
  readonly secret: string;
  /** What a folder is given. */
  readonly format: DropFormat;
  /** What a site is told beside the text; its defaults when absent. */
  readonly site?: SiteOptions;
  /** How a service without an adapter of its own is told; the defaults when absent. */
  readonly rest?: RestOptions;
  /** Breaks off what is under way, when the desk closes. */
  readonly signal?: AbortSignal;
};

export type Media = { readonly mediaId: string; readonly type: string; readonly content: Uint8Array };

export type Parcel = {
  readonly storyId: StoryId;
  readonly act: DeliveryAct;
  /** The same for every try of a delivery, so that the CMS can tell a repeat from a new wish. */
  readonly key: string;
  /** The frozen JSON exactly as hashed; for a withdrawal `{"advisory":…}`, for the way back to a draft `{"reason":…}`. */
  readonly payload: string;
  readonly sha256: string;
  /** The revision that this CMS has, as far as the desk knows: the precondition of the write. */
  readonly baseRev: number | undefined;
  readonly media: readonly Media[];
  /** What somebody has looked at over there and decided to write over; it takes the place of `baseRev`. */
  readonly over?: Seen | undefined;
};

/**
 * What became of a try.
 * - `later`: nothing was done; the same again after a while.
 * - `unknown`: it may have arrived, so it must be looked up before it is sent again.
 * - `rejected`: the CMS will not take this story as it is.
 * - `conflict`: the CMS has something else than the desk thinks; `current` when it says what.
 * - `auth`: the CMS does not take this desk's word at all.
 */
export type Outcome =
  | {
      readonly kind: "confirmed";
      readonly url?: string | undefined;
      /** What the CMS took away or changed on its way in. */
      readonly loss?: ErrorData | undefined;
    }
  | { readonly kind: "later"; readonly error: ErrorData; readonly waitMs?: number | undefined }
  | { readonly kind: "conflict"; readonly error: ErrorData; readonly current: StoryRecord | undefined }
  | { readonly kind: "unknown"; readonly error: ErrorData; readonly waitMs?: number | undefined }
  | { readonly kind: "rejected" | "auth" | "needsPerson"; readonly error: ErrorData };

export type Found =
  | { readonly kind: "there"; readonly record: StoryRecord }
  | { readonly kind: "absent" }
  /** `waitMs`: how long the CMS asked to be left alone. */
  | { readonly kind: "noAnswer"; readonly error: ErrorData; readonly waitMs?: number | undefined }
  | { readonly kind: "auth"; readonly error: ErrorData }
  | { readonly kind: "needsPerson"; readonly error: ErrorData };

/** A story as it stands at the CMS, whoever wrote it. */
export type ReadBack =
  | {
      readonly kind: "there";
      readonly seen: Seen;
      readonly url: string;
      /** ISO 8601. */
      readonly changedAt: string;
      readonly isPublic: boolean;
      readonly text: ComparedText;
      readonly language: string | undefined;
      /** The desk's id, in a story that came from a desk. */
      readonly storyId: StoryId | undefined;
      /** Everything the desk once sent, where the CMS keeps it whole. */
      readonly story?: PublishedStory;
      /** Pictures of the text that the desk may not have. */
      readonly media: readonly Media[];
    }
  | { readonly kind: "absent" }
  | { readonly kind: "noAnswer" | "auth"; readonly error: ErrorData };

export type Listed =
  | { readonly kind: "list"; readonly entries: readonly RemoteEntry[] }
  | { readonly kind: "noAnswer" | "auth"; readonly error: ErrorData };

export type Users =
  | { readonly kind: "users"; readonly users: readonly SiteUser[] }
  | { readonly kind: "noAnswer" | "auth"; readonly error: ErrorData };

/** A story by the desk's own id, or by what the CMS calls it. */
export type Which = { readonly storyId?: StoryId | undefined; readonly remoteId?: string | undefined };

/** What a CMS that can be read adds: comparing what clashes, and going on with a story that lives there. */
export type Reading = {
  /** @param wants the text to compare, or also the pictures, to go on working with it */
  readBack(access: CmsAccess, which: Which, wants: "text" | "all"): Promise<ReadBack>;
  /** The text that `readBack` gives for a story that nobody has touched since it was sent. */
  printed(story: PublishedStory): ComparedText;
  /** Stories of the CMS, last changed first. @param text words to find; everything when empty */
  list(access: CmsAccess, text: string): Promise<Listed>;
};

/** How one kind of CMS is talked to. Holds no state; every rule about order and retries is the outbox's. */
export type CmsAdapter = {
  readonly id: DestinationKind;
  readonly name: string;
  /** What a destination of this kind must have beside its address. */
  readonly needs: readonly ("secret" | "user" | "format")[];
  /** Finds out whether this account may publish there. Writes nothing. */
  probe(access: CmsAccess): Promise<Probe>;
  send(access: CmsAccess, parcel: Parcel): Promise<Outcome>;
  lookUp(access: CmsAccess, storyId: StoryId): Promise<Found>;
  /** Milliseconds since 1970 by the CMS's own clock, or undefined when it does not say. */
  clock(access: CmsAccess): Promise<number | undefined>;
  /** Parts of a story that have no place there, by their names (`STORY_PARTS`); absent where everything has one. */
  drops?(story: PublishedStory, access: Pick<CmsAccess, "format" | "rest">): readonly StoryPart[];
  /** Who may stand as an author there; absent where a place knows no authors. */
  users?(access: CmsAccess): Promise<Users>;
  /** Whether a story can go back to a draft there, without a notice; absent where it cannot. */
  canUnpublish?(access: Pick<CmsAccess, "rest">): boolean;
  /** Absent where stories can only be put down. */
  readonly reading?: Reading;
};
