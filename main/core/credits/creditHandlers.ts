import type { deskContract } from "#shared/contract/desk.ts";
import type { ProposedPerson } from "#shared/contract/people.ts";
import { foldedName } from "#shared/domain/deskPerson.ts";
import { formatByline, formatCreditLine } from "#shared/languages/credits/formatCredits.ts";
import type { HandlersOf } from "../context.ts";
import { directoryPeople, peopleCalled } from "../store/directoryStore.ts";
import { knownPeople } from "../store/peopleStore.ts";

const PROPOSED = 8;

export const creditHandlers: Pick<HandlersOf<typeof deskContract>, "credits.print" | "credits.people"> = {
  "credits.print": ({ content }) => ({
    byline: formatByline(content.credits, content.language),
    creditLine: formatCreditLine(content.credits, content.language, content.profile),
  }),
  "credits.people": ({ text }, core) => {
    const me = core.actor();
    const wanted = foldedName(text);
    const startsWord = (name: string): boolean => ` ${foldedName(name)}`.includes(` ${wanted}`);
    const directory = directoryPeople(core.db, text, 100).filter(({ name, initials, aliases }) =>
      [name, initials, ...aliases].some(startsWord),
    );
    const met = [me.name, ...knownPeople(core.db)]
      .filter((name) => name !== "" && startsWord(name))
      // whoever stands in the directory under any name is proposed once, by the name that counts
      .filter((name) => name === me.name || peopleCalled(core.db, name).length === 0)
      .map((name): ProposedPerson => ({ name, initials: name === me.name ? me.initials : "" }));
    const people = new Map<string, ProposedPerson>();
    for (const { name, initials, role } of [...met.slice(0, 1), ...directory, ...met.slice(1)]) {
      if (!people.has(foldedName(name))) people.set(foldedName(name), { name, initials, ...(role ? { role } : {}) });
    }
    return [...people.values()].slice(0, PROPOSED);
  },
};
