import { tickersIn } from "#shared/document/paragraphs.ts";
import { type Check, isTranslation } from "./check.ts";

/** A translation tags what its source tags, in its text or beside it: each code that it lacks is shown. */
export const tickersOfSource: Check = {
  id: "tickers-of-source",
  severity: "warn",
  run(checked) {
    const { content, source } = checked;
    if (!source || !isTranslation(checked)) return [];
    const inSource = [...tickersIn(source.body), ...source.instruments.flatMap(({ ric }) => ric ?? [])];
    const here = new Set([...tickersIn(content.body), ...content.values.map(({ ric }) => ric)]);
    return [...new Set(inSource)]
      .filter((ric) => !here.has(ric))
      .map((ric) => ({
        message: "check.ricOfSourceMissing",
        values: { ric },
        at: { field: "values" },
        fix: { kind: "addValue", ric },
      }));
  },
};
