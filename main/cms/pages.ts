import { escapeHtml } from "#shared/document/htmlOut.ts";
import { storyArticleHtml } from "#shared/document/storyArticle.ts";
import type { PublishedStory } from "#shared/domain/publishedStory.ts";
import { printChange, printClock, printLongDate, printPrice, printProvider } from "#shared/languages/print.ts";
import type { StoredStory } from "./cmsStore.ts";

export const SITE_NAME = "Le Comptoir";
const mediaUrl = (id: string): string => `/media/${id}`;

const WORDS = {
  fr: {
    front: "À la une",
    latest: "Dernières dépêches",
    notice: "Site de démonstration servi par Depeche sur cette machine.",
    withdrawn: "Article retiré",
    withdrawnText: "Cet article a été retiré par la rédaction.",
    missing: "Page introuvable",
    missingText: "Aucun article ne se trouve à cette adresse.",
    empty: "Rien n'a encore été publié. Les articles envoyés depuis le desk paraîtront ici.",
    skip: "Aller à l'article",
    values: "Cours",
  },
  en: {
    front: "Front page",
    latest: "Latest stories",
    notice: "Demonstration site served by Depeche on this machine.",
    withdrawn: "Story withdrawn",
    withdrawnText: "This story was withdrawn by the newsroom.",
    missing: "Page not found",
    missingText: "There is no story at this address.",
    empty: "Nothing has been published yet. Stories sent from the desk will appear here.",
    skip: "Skip to the story",
    values: "Quotes",
  },
} as const;
type Words = (typeof WORDS)["fr"] | (typeof WORDS)["en"];
const wordsOf = (language: string): Words => (language === "fr" ? WORDS.fr : WORDS.en);

function page(language: string, title: string, main: string, aside = ""): string {
  const words = wordsOf(language);
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escapeHtml(title)} – ${SITE_NAME}</title><link rel="stylesheet" href="/style.css"><link rel="icon" href="data:,"></head>
<body><a class="skip" href="#main">${words.skip}</a>
<header class="site"><div class="inner"><a class="brand" href="/">${SITE_NAME}</a><span class="tagline">${words.notice}</span></div></header>
<div class="inner columns"><main id="main">${main}</main>${aside ? `<aside aria-label="${words.latest}">${aside}</aside>` : ""}</div>
</body></html>`;
}

/** The public page of one story, with the latest others beside it. */
export function storyPage(stored: StoredStory, latest: readonly StoredStory[]): string {
  const { story } = stored;
  return page(
    story.language,
    story.headline,
    storyArticleHtml(story, { mediaUrl }),
    latestHtml(story, latest, stored.externalId),
  );
}

/** What stands at the address of a withdrawn story. */
export function withdrawnPage({ story, advisory }: StoredStory, latest: readonly StoredStory[]): string {
  const words = wordsOf(story.language);
  const main = `<article class="story"><h1>${words.withdrawn}</h1><p class="note" role="note">${words.withdrawnText} ${escapeHtml(advisory)}</p></article>`;
  return page(story.language, words.withdrawn, main, latestHtml(story, latest, story.externalId));
}

export function missingPage(): string {
  return page(
    "fr",
    WORDS.fr.missing,
    `<article class="story"><h1>${WORDS.fr.missing}</h1><p>${WORDS.fr.missingText}</p></article>`,
  );
}

export function frontPage(stories: readonly StoredStory[]): string {
  const words = WORDS.fr;
  const [lead, ...others] = stories;
  if (!lead)
    return page("fr", words.front, `<h1 class="section">${words.front}</h1><p class="empty">${words.empty}</p>`);
  const card = (stored: StoredStory, className: string): string => {
    const { story } = stored;
    const deck = story.deck ? `<p class="deck">${escapeHtml(story.deck)}</p>` : "";
    return `<article class="${className}" lang="${story.language}"><h2><a href="${escapeHtml(stored.path)}">${escapeHtml(story.headline)}</a></h2>${deck}<p class="provider">${escapeHtml(printProvider(story.provider, story.language, story.zone))}</p></article>`;
  };
  const quotes = [
    ...new Map(stories.flatMap(({ story }) => story.values).map((value) => [value.ric, value])).values(),
  ].slice(0, 10);
  const aside = `<h2>${words.values}</h2><ul class="quotes">${quotes
    .filter((value) => value.quote)
    .map((value) => {
      const change = value.quote?.change;
      const direction = Number(change ?? 0) < 0 ? "down" : "up";
      return `<li><span>${escapeHtml(value.name)}</span><span>${value.quote ? escapeHtml(printPrice(value.quote, "fr")) : ""}</span><span class="${direction}">${escapeHtml(printChange(change, "fr"))}</span></li>`;
    })
    .join("")}</ul>`;
  return page(
    "fr",
    words.front,
    `<h1 class="section">${words.front}</h1>${card(lead, "lead")}${others.map((one) => card(one, "card")).join("")}`,
    quotes.length > 0 ? aside : "",
  );
}

function latestHtml(story: PublishedStory, latest: readonly StoredStory[], shownId: string): string {
  const words = wordsOf(story.language);
  const others = latest.filter((one) => one.externalId !== shownId && one.status === "published").slice(0, 8);
  if (others.length === 0) return "";
  const items = others.map((one) => {
    const at = one.story.provider.at ?? one.publishedAt;
    return `<li><time datetime="${escapeHtml(at)}" title="${escapeHtml(printLongDate(at, story.language, one.story.zone))}">${printClock(at, one.story.zone)}</time> <a href="${escapeHtml(one.path)}" lang="${one.story.language}">${escapeHtml(one.story.headline)}</a></li>`;
  });
  return `<h2>${words.latest}</h2><ul class="latest">${items.join("")}</ul>`;
}
