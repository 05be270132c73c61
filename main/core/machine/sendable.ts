import { paragraphsOf } from "#shared/document/paragraphs.ts";
import type { Embargo } from "#shared/domain/embargo.ts";
import { AppError } from "#shared/domain/errors.ts";
import type { StoryId } from "#shared/domain/ids.ts";
import type { Language } from "#shared/domain/language.ts";
import type { CoreContext } from "../context.ts";
import { storyOrThrow } from "../store/storyStore.ts";
import { wireItem } from "../store/wireStore.ts";

export type Sendable = { readonly texts: readonly string[]; readonly from: Language; readonly to: Language };

const HEADLINE = -1;

/**
 * The blocks of a story's source that may be sent to a machine.
 * @throws AppError `notFound` for a story without a source or a block that it does not have, `machine.embargo` while either
 *   side is under an embargo, also one that nobody can read
 */
export function sendable(core: CoreContext, storyId: StoryId, blocks: readonly number[]): Sendable {
  const { head, content } = storyOrThrow(core.db, storyId);
  const source = head.source && wireItem(core.db, head.source.wireItemId)?.content;
  if (!source) throw new AppError("notFound", "This story has no source to translate.", { id: storyId });
  if ([content.embargo, source.embargo].some((one) => isHeld(one, core.now()))) {
    throw new AppError("machine.embargo", "Text under an embargo is not sent to a machine.");
  }
  const paragraphs = paragraphsOf(source.body).map(({ text }) => text);
  const texts = blocks.map((block) => (block === HEADLINE ? source.headline : paragraphs[block]));
  if (!texts.every((text): text is string => text !== undefined && text.trim() !== "")) {
    throw new AppError("notFound", "The source has no such paragraph.", { id: storyId });
  }
  return { texts, from: source.language, to: content.language };
}

const isHeld = (embargo: Embargo | undefined, now: number): boolean =>
  embargo !== undefined && (embargo.kind === "unreadable" || Date.parse(embargo.at) > now);
