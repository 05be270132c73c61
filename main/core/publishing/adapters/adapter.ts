import type { StoryRecord } from "#shared/contract/cmsApi.ts";
import type { DeliveryAct } from "#shared/domain/delivery.ts";
import type { DestinationKind, DropFormat, Probe } from "#shared/domain/destination.ts";
import type { ErrorData } from "#shared/domain/errors.ts";
import type { StoryId } from "#shared/domain/ids.ts";

/** How to reach a CMS. The secret lives in this object only while a call is under way. */
export type CmsAccess = {
  /** An address or a folder's path, as the destination has it. */
  readonly url: string;
  readonly user: string;
  readonly secret: string;
  /** What a folder is given. */
  readonly format: DropFormat;
  /** Breaks off what is under way, when the desk closes. */
  readonly signal?: AbortSignal;
};

export type Media = { readonly mediaId: string; readonly type: string; readonly content: Uint8Array };

export type Parcel = {
  readonly storyId: StoryId;
  readonly act: DeliveryAct;
  /** The same for every try of a delivery, so that the CMS can tell a repeat from a new wish. */
  readonly key: string;
  /** The frozen JSON exactly as hashed; for a withdrawal `{"advisory":…}`. */
  readonly payload: string;
  readonly sha256: string;
  /** The revision that this CMS has, as far as the desk knows: the precondition of the write. */
  readonly baseRev: number | undefined;
  readonly media: readonly Media[];
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
  | { readonly kind: "unknown" | "rejected" | "auth" | "needsPerson"; readonly error: ErrorData };

export type Found =
  | { readonly kind: "there"; readonly record: StoryRecord }
  | { readonly kind: "absent" }
  | { readonly kind: "noAnswer"; readonly error: ErrorData }
  | { readonly kind: "auth"; readonly error: ErrorData };

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
};
