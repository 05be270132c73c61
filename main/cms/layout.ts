import { escapeHtml } from "#shared/document/htmlOut.ts";
import { type SiteLanguage, WORDS } from "./words.ts";

export const SITE_NAME = "Le Comptoir des valeurs";

export type PageParts = {
  readonly language: SiteLanguage;
  readonly title: string;
  /** What the page tells machines, as HTML. */
  readonly head?: string;
  /** HTML of the main column. */
  readonly main: string;
  /** HTML of the column beside it; none when empty. */
  readonly aside?: string;
  /** The address whose section is lit. */
  readonly section?: string;
};

/** One page of the public site. Everything in it is ours or escaped; nothing in it runs, and its CSP lets nothing run. */
export function layout({ language, title, main, head = "", aside = "", section = "" }: PageParts): string {
  const words = WORDS[language];
  const sections = [
    ["/", words.front, language],
    ["/actualites", WORDS.fr.section, "fr"],
    ["/news", WORDS.en.section, "en"],
    [`/feed.${language}.rss`, words.rss, language],
    ["/feed.ninjs.json", words.feed, language],
  ].map(
    ([path, name, lang]) =>
      `<a href="${path}" lang="${lang}"${path === section ? ' aria-current="page"' : ""}>${name}</a>`,
  );
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark"><title>${escapeHtml(title)} – ${SITE_NAME}</title>
<link rel="stylesheet" href="/style.css"><link rel="icon" href="data:,"><link rel="alternate" type="application/rss+xml" href="/feed.${language}.rss" title="${SITE_NAME}">
${head}</head>
<body><a class="skip" href="#main">${words.skip}</a>
<header class="site"><div class="inner"><a class="brand" href="/" lang="fr">${SITE_NAME}</a><span class="tagline">${words.notice}</span></div></header>
<nav class="sections" aria-label="${words.sections}"><div class="inner">${sections.join("")}</div></nav>
<div class="inner columns"><main id="main">${main}</main>${aside ? `<aside aria-label="${words.latest}">${aside}</aside>` : ""}</div>
<footer class="imprint"><div class="inner">${words.imprint}</div></footer>
</body></html>`;
}
