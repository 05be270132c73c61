import { WireItemId } from "#shared/domain/ids.ts";
import { type ReadDb, sql } from "./sql.ts";

/** IPTC NewsCodes "urgency" runs from 1 to 9, 5 is normal; desks call 1 to 3 urgent. */
const URGENT = 3;

export type UntakenItem = {
  readonly id: WireItemId;
  readonly headline: string;
  readonly at: string;
  readonly urgency: number;
};

/** The urgent item that has waited longest: not in that language, published since then, taken by nobody, not put aside. */
export function oldestUntaken(db: ReadDb, { notIn, since }: { notIn: string; since: string }): UntakenItem | undefined {
  const row = db.get<{ id: string; headline: string; at: string; urgency: number }>(sql`
    SELECT item_id AS id, headline, at, urgency FROM wire_family
    WHERE urgency <= ${URGENT} AND language <> ${notIn} AND taken_by IS NULL AND spiked = 0
      AND pub_status = 'usable' AND at >= ${since}
    ORDER BY at LIMIT 1`);
  return row && { ...row, id: WireItemId.parse(row.id) };
}
