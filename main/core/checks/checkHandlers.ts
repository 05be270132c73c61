import type { checksContract } from "#shared/contract/checks.ts";
import { AppError } from "#shared/domain/errors.ts";
import { findingKey } from "#shared/domain/finding.ts";
import type { HandlersOf } from "../context.ts";
import { passedFindings, passFinding, recallFinding } from "../store/passedStore.ts";
import { storyOrThrow } from "../store/storyStore.ts";
import { checkStory } from "./checkStory.ts";

export const checkHandlers: HandlersOf<typeof checksContract> = {
  "checks.passed": ({ id }, core) => passedFindings(core.db, id),
  "checks.pass": ({ id, findings, reason }, core) => {
    // what the core says of the story as it stands counts, not what a screen says that it says
    const said = new Map(checkStory(core.db, storyOrThrow(core.db, id)).map((one) => [findingKey(one), one]));
    const meant = findings.flatMap((one) => said.get(findingKey(one)) ?? []);
    if (meant.some((one) => one.isFirm)) {
      throw new AppError("input.invalid", "Nobody can pass over this finding.", { place: "findings" });
    }
    if (reason.trim() === "" && meant.some(({ severity }) => severity === "block")) {
      throw new AppError("input.invalid", "To pass over a blocking finding takes a reason.", { place: "reason" });
    }
    const at = new Date(core.now()).toISOString();
    const { name } = core.actor();
    core.db.transaction(() => {
      for (const finding of meant) {
        passFinding(core.db, id, { key: findingKey(finding), finding, reason: reason.trim(), by: name, at });
      }
    });
    core.emit({ name: "story.changed", id });
    return { passed: meant.length };
  },
  "checks.recall": ({ id, key }, core) => {
    const recalled = recallFinding(core.db, id, key);
    if (recalled) core.emit({ name: "story.changed", id });
    return { recalled };
  },
};
