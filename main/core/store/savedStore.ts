import type { WireItemId } from "#shared/domain/ids.ts";
import { type Sql, sql, type WriteDb } from "./sql.ts";

/** A condition on wire_family: this person put the family by for herself. */
export const isSavedBy = (personId: string): Sql =>
  sql`EXISTS (SELECT 1 FROM saved_family s WHERE s.family = wire_family.guid AND s.person_id = ${personId})`;

/** Puts an item's family by for a person, or lets go of it. @returns whether anything changed */
export function saveWire(db: WriteDb, id: WireItemId, personId: string, saved: boolean): boolean {
  const change = saved
    ? sql`
      INSERT INTO saved_family (person_id, family)
      SELECT ${personId}, family FROM wire_item WHERE id = ${id} ON CONFLICT DO NOTHING`
    : sql`
      DELETE FROM saved_family
      WHERE person_id = ${personId} AND family = (SELECT family FROM wire_item WHERE id = ${id})`;
  return db.run(change).changes > 0;
}
