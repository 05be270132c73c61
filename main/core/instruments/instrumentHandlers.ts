import type { instrumentsContract, Suggestion } from "#shared/contract/instruments.ts";
import type { HandlersOf } from "../context.ts";
import { ownInstruments, removeOwnInstrument } from "../store/ownInstrumentStore.ts";
import { associatedValue } from "./associatedValue.ts";
import type { Directory } from "./createDirectory.ts";
import { asInstrument, deskDirectory, renewDirectory } from "./deskDirectory.ts";
import { importList } from "./importList.ts";

export const instrumentHandlers: HandlersOf<typeof instrumentsContract> = {
  "instruments.search": ({ text, limit }, core) => deskDirectory(core.db).search(text, limit),
  "instruments.value": ({ ric }, core) => associatedValue(core.db, ric),
  "instruments.detect": ({ text }, core) => suggestionsFor(text, deskDirectory(core.db)),
  "instruments.own": (_, core) => ownInstruments(core.db).map(asInstrument),
  "instruments.import": ({ text }, core) => {
    const imported = importList(core.db, text);
    if (imported.added + imported.changed > 0) core.emit({ name: "settings.changed" });
    return imported;
  },
  "instruments.forget": ({ rics }, core) => {
    const forgotten = core.db.transaction(() => rics.filter((ric) => removeOwnInstrument(core.db, ric)).length);
    renewDirectory(core.db);
    if (forgotten > 0) core.emit({ name: "settings.changed" });
    return { forgotten };
  },
};

const suggestionsFor = (text: string, directory: Directory): Suggestion[] =>
  directory.detect(text).map(({ kind, start, end, rics }) => ({
    kind,
    start,
    end,
    candidates: rics.map((ric) => {
      const { name, venue, verified } = directory.byRic(ric) ?? { name: ric, venue: undefined, verified: false };
      return { ric, name, verified, ...(venue ? { venue } : {}) };
    }),
  }));
