import type { deskContract } from "#shared/contract/desk.ts";
import type { HandlersOf } from "../context.ts";
import { associatedValue } from "./associatedValue.ts";
import { searchInstruments } from "./directory.ts";

export const instrumentHandlers: Pick<HandlersOf<typeof deskContract>, "instruments.search" | "instruments.value"> = {
  "instruments.search": ({ text, limit }) => searchInstruments(text, limit),
  "instruments.value": ({ ric }, core) => associatedValue(core.db, ric),
};
