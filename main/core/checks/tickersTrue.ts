import { tickersIn } from "#shared/document/paragraphs.ts";
import { parseRic } from "#shared/domain/ric.ts";
import { instrumentByRic } from "../instruments/directory.ts";
import type { Check, Remark } from "./check.ts";

/** A wrong RIC links the news to the wrong company: malformed ones stop the story, unknown ones are shown. */
export const tickersTrue: Check = {
  id: "tickers-true",
  severity: "warn",
  run({ content, ownRics }) {
    const inText = tickersIn(content.body);
    const listed = content.values.map((value) => value.ric);
    const remarks: Remark[] = [];
    for (const ric of new Set([...inText, ...listed])) {
      const at = { field: listed.includes(ric) ? "values" : "body" } as const;
      if (!parseRic(ric)) remarks.push({ message: "check.ricMalformed", values: { ric }, at, severity: "block" });
      else if (!ownRics?.has(ric) && !instrumentByRic(ric)?.verified)
        remarks.push({ message: "check.ricUnverified", values: { ric }, at });
    }
    for (const ric of inText) {
      if (listed.includes(ric)) continue;
      const fix = { kind: "addValue", ric } as const;
      remarks.push({ message: "check.ricNotListed", values: { ric }, at: { field: "values" }, severity: "note", fix });
    }
    return remarks;
  },
};
