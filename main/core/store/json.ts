import type { z } from "zod";
import { AppError } from "#shared/domain/errors.ts";

/** Parses a JSON column through its schema. @throws AppError `store.damaged` naming the place */
export function parseStored<S extends z.ZodType>(schema: S, json: string, place: string): z.output<S> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw damaged(place);
  }
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw damaged(place);
  return parsed.data;
}

export const damaged = (place: string): AppError =>
  new AppError("store.damaged", `Stored data cannot be read: ${place}.`, { place });
