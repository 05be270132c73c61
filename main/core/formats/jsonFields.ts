/* Values of untrusted JSON as what they are meant to be, or as nothing. */

export type Json = Readonly<Record<string, unknown>>;

/** A text or a number as text, anything else as "". */
export const asText = (value: unknown): string =>
  typeof value === "string" ? value : typeof value === "number" ? String(value) : "";

export const asObject = (value: unknown): Json =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Json) : {};

/** A list of objects; an object keyed by name, as ninjs 1.x has it, gives its values. */
export const asList = (value: unknown): Json[] =>
  Array.isArray(value) ? value.map(asObject) : Object.values(asObject(value)).map(asObject);

/** The first of several spellings that is there: the ninjs series differ in case and number. */
export const first = (item: Json, ...keys: readonly string[]): unknown =>
  keys.map((key) => item[key]).find((value) => value !== undefined && value !== null && value !== "");

/** The first of several spellings that is there at all, also when it is empty. */
export const present = (item: Json, ...keys: readonly string[]): unknown =>
  keys.map((key) => item[key]).find((value) => value !== undefined && value !== null);

/** The value of the first entry whose role fits, or else of the first one. */
export function valueByRole(list: unknown, role: RegExp): string {
  const entries = asList(list);
  return asText((entries.find((one) => role.test(asText(one.role))) ?? entries[0])?.value);
}
