import type { XmlOut } from "./xmlOut.ts";

/** Elements in the order that a schema's sequence wants; those of one name keep theirs, others come last. */
export function inOrder(order: readonly string[], parts: readonly (XmlOut | undefined)[]): XmlOut[] {
  const placeOf = ({ name = "" }: XmlOut): number => {
    const place = order.indexOf(name);
    return place < 0 ? order.length : place;
  };
  return parts.filter((part) => part !== undefined).sort((a, b) => placeOf(a) - placeOf(b));
}
