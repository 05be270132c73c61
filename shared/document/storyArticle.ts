import { ADVISORY_WORDS } from "#shared/acts/advisoryWords.ts";
import type { AssociatedValue } from "#shared/domain/instrument.ts";
import type { PublishedStory } from "#shared/domain/publishedStory.ts";
import type { RelatedStory } from "#shared/domain/story.ts";
import { printChange, printPrice, printProvider, printRelatedStamp } from "#shared/languages/print.ts";
import { quotesNote } from "#shared/languages/quotesNote.ts";
import { bodyToHtml, escapeHtml } from "./htmlOut.ts";
import { safeUrl } from "./safeUrl.ts";
import { SPARK, sparkPath } from "./sparkline.ts";

const WORDS = {
  fr: { values: "Valeurs associées", related: "À lire aussi" },
  en: { values: "Related values", related: "Read also" },
} as const;

const wordsIn = (language: string) => (language === "fr" ? WORDS.fr : WORDS.en);

export type ArticleOptions = { mediaUrl(mediaId: string): string | undefined };

/**
 * The whole story as readers see it, in reading order. Preview and public page are this same text; it holds no script,
 * no style and no address that `safeUrl` refuses.
 */
export function storyArticleHtml(story: PublishedStory, options: ArticleOptions): string {
  const line = (className: string, text: string): string =>
    text === "" ? "" : `<p class="${className}">${escapeHtml(text)}</p>`;
  const body = bodyToHtml(story.body, { ticker: "chip", mediaUrl: options.mediaUrl });
  return [
    `<article class="story" lang="${story.language}">`,
    `<h1>${escapeHtml(story.headline)}</h1>`,
    line("deck", story.deck),
    line("provider", printProvider(story.provider, story.language, story.zone)),
    line("byline", story.byline),
    story.machineNotice ? `<p class="note" role="note">${escapeHtml(story.machineNotice)}</p>` : "",
    story.advisory ? `<p class="note" role="note">${noteHtml(story)}</p>` : "",
    `<div class="body">${withDateline(body, story.dateline)}</div>`,
    line("sign-off", story.creditLine),
    valuesHtml(story, { hasDrawings: story.values.some(({ history }) => history) }),
    relatedHtml(story),
    "</article>",
  ].join("");
}

/** The note above a story that was corrected or brought up to date. */
export function noteHtml({ advisory, advisoryOf, language }: PublishedStory): string {
  const words = ADVISORY_WORDS[language];
  return `<strong>${advisoryOf === "update" ? words.update : words.correction}</strong> ${escapeHtml(advisory)}`;
}

/** The dateline runs into the first paragraph; a body without one gets it as its own. */
export function withDateline(body: string, dateline: string): string {
  if (dateline === "") return body;
  const place = `<span class="dateline">${escapeHtml(dateline)}</span>`;
  const at = body.indexOf("<p>");
  if (at < 0) return `<p>${place}</p>${body}`;
  return `${body.slice(0, at)}<p>${place} ${body.slice(at + "<p>".length)}`;
}

/** "Valeurs associées" as a table, or "" when there are none. @param options whether the page keeps SVG */
export function valuesHtml({ values, language, zone }: PublishedStory, options: { hasDrawings: boolean }): string {
  if (values.length === 0) return "";
  const title = wordsIn(language).values;
  const row = ({ ric, name, venue, quote, history }: AssociatedValue): string => {
    const direction = !quote?.change || Number(quote.change) === 0 ? "flat" : Number(quote.change) < 0 ? "down" : "up";
    // the blanks between the cells keep the words apart where a reader copies the table as text
    return [
      `<tr><th scope="row">${escapeHtml(name)} <span class="code">${escapeHtml(ric)}</span></th>`,
      `<td class="price">${quote ? escapeHtml(printPrice(quote, language)) : "–"}</td>`,
      `<td class="venue">${escapeHtml(venue ?? "")}</td>`,
      ...(options.hasDrawings ? [`<td class="sessions">${sparkHtml(history)}</td>`] : []),
      `<td class="change ${direction}">${escapeHtml(printChange(quote?.change, language))}</td></tr>`,
    ].join(" ");
  };
  const when = quotesNote(values, language, zone);
  const note = when === "" ? "" : `<p class="when">${escapeHtml(when)}</p>`;
  return `<section class="values"><h2>${title}</h2><table><tbody>${values.map(row).join("")}</tbody></table>${note}</section>`;
}

/** The last sessions as a line; said in words elsewhere, so hidden from those who listen. */
function sparkHtml(history: AssociatedValue["history"]): string {
  const path = sparkPath(history?.map(({ price }) => price) ?? []);
  if (path === "") return "";
  const { width, height } = SPARK;
  return `<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" aria-hidden="true"><path d="${path}" fill="none" stroke="currentColor" stroke-width="1.5"/></svg>`;
}

/** "À lire aussi" as a list, or "" when there is nothing. */
export function relatedHtml({ related, zone, language }: PublishedStory): string {
  if (related.length === 0) return "";
  const title = wordsIn(language).related;
  const item = (one: RelatedStory): string => {
    const url = safeUrl(one.url);
    const name = escapeHtml(one.title);
    const stamp = [one.provider, one.at ? printRelatedStamp(one.at, zone) : ""].filter(Boolean).join(" ");
    const teaser = one.teaser ? `<p>${escapeHtml(one.teaser)}</p>` : "";
    return `<li>${url ? `<a href="${escapeHtml(url)}">${name}</a>` : `<span class="title">${name}</span>`} <span class="stamp">${escapeHtml(stamp)}</span>${teaser}</li>`;
  };
  return `<section class="related"><h2>${title}</h2><ul>${related.map(item).join("")}</ul></section>`;
}
