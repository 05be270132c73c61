import { BASKETS, type Basket } from "#shared/contract/desk.ts";

/** Where the person is. */
export type Place =
  | { readonly page: "desk"; readonly basket: "wire" | Basket }
  | { readonly page: "story"; readonly storyId: string }
  | { readonly page: "outbox" }
  | { readonly page: "settings" };

export const HOME: Place = { page: "desk", basket: "wire" };

/** The fragment for a place: "#/wire", "#/story/ID". */
export function toHash(place: Place): string {
  if (place.page === "desk") return `#/${place.basket}`;
  if (place.page === "story") return `#/story/${place.storyId}`;
  return `#/${place.page}`;
}

/** The place a fragment names; the Wire basket for anything else. */
export function fromHash(hash: string): Place {
  const [first = "", second = ""] = hash.replace(/^#\/?/, "").split("/");
  if (first === "story" && second !== "") return { page: "story", storyId: second };
  if (first === "outbox" || first === "settings") return { page: first };
  const basket = BASKETS.find((name) => name === first);
  return basket ? { page: "desk", basket } : HOME;
}
