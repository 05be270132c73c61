import { BASKETS, type Basket } from "#shared/contract/desk.ts";

/** Where the person is. */
export type Place =
  | { readonly page: "desk"; readonly basket: "wire" | Basket }
  /** `beside` is another story, shown at its right. */
  | { readonly page: "story"; readonly storyId: string; readonly beside?: string }
  | { readonly page: "outbox" }
  | { readonly page: "settings" };

export const HOME: Place = { page: "desk", basket: "wire" };

/** The fragment for a place: "#/wire", "#/story/ID", "#/story/ID/beside/ID". */
export function toHash(place: Place): string {
  if (place.page === "desk") return `#/${place.basket}`;
  if (place.page === "story") return `#/story/${place.storyId}${place.beside ? `/beside/${place.beside}` : ""}`;
  return `#/${place.page}`;
}

/** The place a fragment names; the Wire basket for anything else. */
export function fromHash(hash: string): Place {
  const [first = "", second = "", third = "", fourth = ""] = hash.replace(/^#\/?/, "").split("/");
  if (first === "story" && second !== "") {
    const hasBeside = third === "beside" && fourth !== "" && fourth !== second;
    return { page: "story", storyId: second, ...(hasBeside ? { beside: fourth } : {}) };
  }
  if (first === "outbox" || first === "settings") return { page: first };
  const basket = BASKETS.find((name) => name === first);
  return basket ? { page: "desk", basket } : HOME;
}
