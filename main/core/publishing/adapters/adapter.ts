import type { Delivery } from "#shared/domain/delivery.ts";
import type { ErrorData } from "#shared/domain/errors.ts";
import type { StoryId } from "#shared/domain/ids.ts";

/** How to reach a CMS. The secret lives in this object only while a call is under way. */
export type CmsAccess = { readonly url: string; readonly secret: string };

export type Media = { readonly mediaId: string; readonly type: string; readonly content: Uint8Array };

export type Parcel = {
  readonly delivery: Delivery;
  /** The frozen JSON exactly as hashed; for a withdrawal `{"advisory":…}`. */
  readonly payload: string;
  readonly sha256: string;
  /** The revision this CMS confirmed last. */
  readonly confirmedRev: number | undefined;
  readonly media: readonly Media[];
};

/** What became of a try. `unknown`: it may have arrived, so it must be looked up before it is sent again. */
export type Outcome =
  | { readonly kind: "confirmed"; readonly url: string }
  | { readonly kind: "later"; readonly error: ErrorData; readonly waitMs?: number | undefined }
  | { readonly kind: "unknown"; readonly error: ErrorData }
  | { readonly kind: "rejected"; readonly error: ErrorData }
  | { readonly kind: "needsPerson"; readonly error: ErrorData };

export type Found =
  | {
      readonly kind: "there";
      readonly revision: number;
      readonly sha256: string;
      readonly status: string;
      readonly url: string;
    }
  | { readonly kind: "absent" }
  | { readonly kind: "noAnswer"; readonly error: ErrorData };

/** How one kind of CMS is talked to. Holds no state; every rule about order and retries is the outbox's. */
export type CmsAdapter = {
  readonly id: string;
  readonly name: string;
  send(access: CmsAccess, parcel: Parcel): Promise<Outcome>;
  lookUp(access: CmsAccess, storyId: StoryId): Promise<Found>;
  /** Milliseconds since 1970 by the CMS's own clock, or undefined when it does not say. */
  clock(access: CmsAccess): Promise<number | undefined>;
};
