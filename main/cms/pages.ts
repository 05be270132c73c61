import { knownBlock } from "#shared/document/body.ts";
import { escapeHtml } from "#shared/document/htmlOut.ts";
import { storyArticleHtml } from "#shared/document/storyArticle.ts";
import { printChange, printClock, printLongDate, printPrice, printProvider } from "#shared/languages/print.ts";
import { isFilm } from "#shared/media/isFilm.ts";
import type { StoredRevision, StoredStory } from "./cmsStore.ts";
import { layout } from "./layout.ts";
import { pageHead } from "./pageHead.ts";
import { type SiteLanguage, siteLanguage, WORDS } from "./words.ts";

const mediaUrl = (id: string): string => `/media/${id}`;
const sectionOf = (language: SiteLanguage): string => (language === "fr" ? "/actualites" : "/news");

export type Around = {
  /** Newest first. */
  readonly visible: readonly StoredStory[];
  readonly origin: string;
  /** The same story in other languages. */
  readonly others: readonly StoredStory[];
  /** What the story was, the newest first. */
  readonly notes: readonly StoredRevision[];
};

/** The public page of one story, with its other languages, its corrections, and the latest others beside it. */
export function storyPage(stored: StoredStory, { visible, origin, others, notes }: Around): string {
  const { story, externalId } = stored;
  const language = siteLanguage(story.language);
  return layout({
    language,
    title: story.headline,
    head: pageHead(stored, origin, others),
    main: storyArticleHtml(story, { mediaUrl }) + othersHtml(language, others) + notesHtml(language, stored, notes),
    aside: latestHtml(language, visible, externalId),
    section: sectionOf(language),
  });
}

function othersHtml(language: SiteLanguage, others: readonly StoredStory[]): string {
  const links = others.map(
    ({ story, path }) =>
      `<li><a href="${escapeHtml(path)}" lang="${story.language}" hreflang="${story.language}">${escapeHtml(story.headline)}</a></li>`,
  );
  if (links.length === 0) return "";
  return `<section class="others"><h2>${WORDS[language].others}</h2><ul>${links.join("")}</ul></section>`;
}

/** Earlier corrections and notes; the newest one stands at the head of the story already. */
function notesHtml(language: SiteLanguage, { story, sha256 }: StoredStory, notes: readonly StoredRevision[]): string {
  const isForReaders = ({ act }: StoredRevision): boolean => act !== "withdraw" && act !== "unpublish";
  const earlier = notes.filter((note) => isForReaders(note) && note.advisory !== "" && note.sha256 !== sha256);
  if (earlier.length === 0) return "";
  const items = earlier.map(
    ({ at, advisory }) =>
      `<li><time datetime="${at}">${escapeHtml(printLongDate(at, story.language, story.zone))}</time> ${escapeHtml(advisory)}</li>`,
  );
  return `<section class="others"><h2>${WORDS[language].notes}</h2><ul>${items.join("")}</ul></section>`;
}

/** What stands at the address of a withdrawn story: why it went, and nothing of it. */
export function withdrawnPage({ story, externalId, advisory }: StoredStory, visible: readonly StoredStory[]): string {
  const language = siteLanguage(story.language);
  const words = WORDS[language];
  const note = `<p class="note" role="note">${words.withdrawnText} ${escapeHtml(advisory)}</p>`;
  return layout({
    language,
    title: words.withdrawn,
    main: `<article class="story"><h1>${words.withdrawn}</h1>${note}</article>`,
    aside: latestHtml(language, visible, externalId),
  });
}

export function missingPage(): string {
  const { missing, missingText } = WORDS.fr;
  const main = `<article class="story"><h1>${missing}</h1><p>${missingText}</p></article>`;
  return layout({ language: "fr", title: missing, main });
}

/** The front page, or one language's section. @param only the section's language */
export function frontPage(visible: readonly StoredStory[], only?: SiteLanguage): string {
  const language = only ?? "fr";
  const words = WORDS[language];
  const title = only ? words.section : words.front;
  const [lead, ...others] = only ? visible.filter(({ story }) => siteLanguage(story.language) === only) : visible;
  const stories = lead ? leadHtml(lead) + others.map(cardHtml).join("") : `<p class="empty">${words.empty}</p>`;
  return layout({
    language,
    title,
    main: `<div class="front"><h1 class="section">${title}</h1>${stories}</div>`,
    aside: quotesHtml(language, visible),
    section: only ? sectionOf(only) : "/",
  });
}

function leadHtml(stored: StoredStory): string {
  const { story } = stored;
  const figure = story.body.root.children.map(knownBlock).find(isPicture);
  const picture = figure?.type === "figure" ? `<img src="${escapeHtml(mediaUrl(figure.mediaId))}" alt="">` : "";
  return `<article class="lead" lang="${story.language}"><div>${titleHtml(stored)}</div>${picture}</article>`;
}

function cardHtml(stored: StoredStory): string {
  return `<article class="card" lang="${stored.story.language}">${timeHtml(stored)}<div>${titleHtml(stored)}</div></article>`;
}

function titleHtml({ story, path }: StoredStory): string {
  const deck = story.deck ? `<p class="deck">${escapeHtml(story.deck)}</p>` : "";
  const provider = escapeHtml(printProvider(story.provider, story.language, story.zone));
  return `<h2><a href="${escapeHtml(path)}">${escapeHtml(story.headline)}</a></h2>${deck}<p class="provider">${provider}</p>`;
}

function timeHtml({ story, publishedAt }: StoredStory): string {
  const at = story.provider.at ?? publishedAt;
  const long = escapeHtml(printLongDate(at, story.language, story.zone));
  return `<time datetime="${escapeHtml(at)}" title="${long}">${printClock(at, story.zone)}</time>`;
}

function latestHtml(language: SiteLanguage, visible: readonly StoredStory[], shownId: string): string {
  const others = visible.filter((one) => one.externalId !== shownId).slice(0, 8);
  if (others.length === 0) return "";
  const items = others.map(
    (one) =>
      `<li>${timeHtml(one)} <a href="${escapeHtml(one.path)}" lang="${one.story.language}">${escapeHtml(one.story.headline)}</a></li>`,
  );
  return `<section><h2>${WORDS[language].latest}</h2><ul class="latest">${items.join("")}</ul></section>`;
}

/** The newest quote of each instrument that the visible stories name. */
function quotesHtml(language: SiteLanguage, visible: readonly StoredStory[]): string {
  const newest = new Map<string, string>();
  for (const { ric, name, quote } of visible.flatMap(({ story }) => story.values)) {
    if (!quote || newest.has(ric) || newest.size === 10) continue;
    const change = Number(quote.change ?? 0);
    const direction = change === 0 ? "flat" : change < 0 ? "down" : "up";
    const cells = [escapeHtml(name), escapeHtml(printPrice(quote, language))].map((cell) => `<span>${cell}</span>`);
    newest.set(
      ric,
      `<li>${cells.join(" ")} <span class="${direction}">${escapeHtml(printChange(quote.change, language))}</span></li>`,
    );
  }
  if (newest.size === 0) return "";
  return `<section><h2>${WORDS[language].values}</h2><ul class="quotes">${[...newest.values()].join("")}</ul></section>`;
}

/** A figure that can stand still beside a headline. */
const isPicture = (block: ReturnType<typeof knownBlock>): boolean =>
  block?.type === "figure" && block.mediaId !== "" && !isFilm(block.mediaType);
