import { escapeHtml } from "#shared/document/htmlOut.ts";
import type { RestHole, RestOptions } from "#shared/domain/restOptions.ts";

export type Filling = Readonly<Partial<Record<RestHole, string>>>;

const HOLE = /\{\{\s*(\w+)\s*\}\}/g;

/** Puts values into the holes of a template, each escaped; a hole without a value becomes nothing. Nothing is run. */
const fill = (template: string, filling: Filling, escaped: (value: string) => string): string =>
  template.replace(HOLE, (_, name: string) => escaped(filling[name as RestHole] ?? "")); // unknown names have no value

/** A value inside the quotes of a JSON string. */
const inJson = (value: string): string => JSON.stringify(value).slice(1, -1);

const ESCAPES: Readonly<Record<RestOptions["type"], (value: string) => string>> = {
  "application/json": inJson,
  "application/xml": escapeHtml,
  "application/x-www-form-urlencoded": encodeURIComponent,
};

/** A request's body: whatever a story says, it stays inside the place that the template gave it. */
export const fillBody = (template: string, type: RestOptions["type"], filling: Filling): string =>
  fill(template, filling, ESCAPES[type]);

/** A path behind the destination's address; no value can add a step or a parameter to it. */
export const fillPath = (template: string, filling: Filling): string =>
  // a step of dots climbs, however it is written
  fill(template, filling, (value) => (/^\.{1,2}$/.test(value) ? "" : encodeURIComponent(value)));

/** Headers of a template, one a line. A value cannot begin a line of its own. */
export function fillHeaders(template: string, filling: Filling): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const line of template.split("\n")) {
    const [, name, value] = /^\s*([\w-]+)\s*:\s*(.*?)\s*$/.exec(line) ?? [];
    if (name === undefined || value === undefined) continue;
    headers[name.toLowerCase()] = fill(value, filling, (text) => text.replace(/[\r\n\0]/g, ""));
  }
  return headers;
}

/** What stands at a place of a JSON answer ("data.0.id"), or undefined. Only own members are followed. */
export function valueAt(json: unknown, place: string): unknown {
  let value = json;
  for (const name of place === "" ? [] : place.split(".")) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return undefined;
    value = (value as Record<string, unknown>)[name];
  }
  return value;
}

/** The same as a text; numbers are written as they are, anything else is none. */
export function textAt(json: unknown, place: string): string | undefined {
  if (place === "") return undefined;
  const value = valueAt(json, place);
  return typeof value === "string" ? value : typeof value === "number" ? String(value) : undefined;
}
