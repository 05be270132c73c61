import { z } from "zod";
import { StoryId } from "#shared/domain/ids.ts";
import { KnownWord } from "#shared/domain/knownWord.ts";
import { command, query } from "./defineContract.ts";

export const spellingContract = {
  /** The person's own words and the desk's; with a story, the words that are let pass there too. In the order of the alphabet. */
  "spelling.words": query(z.object({ storyId: StoryId.optional() }), z.array(KnownWord)),
  "spelling.add": command(KnownWord, z.object({})),
  "spelling.remove": command(KnownWord, z.object({ removed: z.boolean() })),
};
