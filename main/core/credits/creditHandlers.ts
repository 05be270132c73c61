import type { deskContract } from "#shared/contract/desk.ts";
import { formatByline, formatCreditLine } from "#shared/languages/credits/formatCredits.ts";
import type { HandlersOf } from "../context.ts";
import { folded } from "../instruments/foldText.ts";
import { knownPeople } from "../store/peopleStore.ts";

const PROPOSED = 8;

export const creditHandlers: Pick<HandlersOf<typeof deskContract>, "credits.print" | "credits.people"> = {
  "credits.print": ({ content }) => ({
    byline: formatByline(content.credits, content.language),
    creditLine: formatCreditLine(content.credits, content.language, content.profile),
  }),
  "credits.people": ({ text }, core) => {
    const me = core.actor().name;
    const wanted = folded(text);
    const startsWord = (name: string): boolean =>
      folded(name)
        .split(/[\s-]+/)
        .some((_word, index, words) => words.slice(index).join(" ").startsWith(wanted));
    return [...new Set([me, ...knownPeople(core.db)])]
      .filter((name) => name !== "" && startsWord(name))
      .slice(0, PROPOSED);
  },
};
