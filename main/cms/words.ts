/** What the public site itself says, in the two languages of its sections. */
export const WORDS = {
  fr: {
    front: "À la une",
    section: "Actualités",
    latest: "Dernières dépêches",
    notice: "Site d'essai, servi par Depeche sur cette machine",
    imprint: "Ce site d'essai montre ce que les lecteurs verraient. Rien de ce qu'il contient ne quitte cette machine.",
    withdrawn: "Article retiré",
    withdrawnText: "Cet article a été retiré par la rédaction.",
    missing: "Page introuvable",
    missingText: "Aucun article ne se trouve à cette adresse.",
    empty: "Rien n'a encore été publié. Les articles envoyés depuis le desk paraîtront ici.",
    skip: "Aller à l'article",
    values: "Cours",
    sections: "Rubriques",
    feed: "Flux ninjs",
    rss: "RSS",
    others: "Dans une autre langue",
    notes: "Corrections et mises à jour précédentes",
  },
  en: {
    front: "Front page",
    section: "News in English",
    latest: "Latest stories",
    notice: "Demonstration site, served by Depeche on this machine",
    imprint: "This demonstration site shows what readers would see. Nothing on it leaves this machine.",
    withdrawn: "Story withdrawn",
    withdrawnText: "This story was withdrawn by the newsroom.",
    missing: "Page not found",
    missingText: "There is no story at this address.",
    empty: "Nothing has been published yet. Stories sent from the desk will appear here.",
    skip: "Skip to the story",
    values: "Quotes",
    sections: "Sections",
    feed: "ninjs feed",
    rss: "RSS",
    others: "In another language",
    notes: "Earlier corrections and updates",
  },
} as const;

export type SiteLanguage = keyof typeof WORDS;

/** The site's language for a story's: French for French, English for every other. */
export const siteLanguage = (language: string): SiteLanguage => (language === "fr" ? "fr" : "en");
