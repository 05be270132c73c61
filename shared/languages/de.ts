import { type DeskArticle, linkGerman, withArticle } from "./credits/articles.ts";
import type { CreditGrammar, StoryLanguage } from "./language.ts";

const BY = String.raw`(?:\s+(?:vo[nm]|durch)(?=\s)|\s*:)?`;
const BY_NEEDED = String.raw`(?:\s+(?:vo[nm]|durch)(?=\s)|\s*:)`;

const ARTICLES: readonly DeskArticle[] = [
  [/^(?:Redaktion|Agentur)\b/, "der"],
  [/(?:^(?:Büro|Desk|Team|Newsroom)|[ -](?:[Bb]üro|[Nn]ewsroom|[Dd]esk|[Tt]eam)$)(?![\p{L}])/u, "dem"],
  [/[ -]Redaktion$/, "der"],
];

/** German sign-offs as Reuters, dpa and portals print them. */
const credits: CreditGrammar = {
  opens: [
    {
      role: "contributing",
      words: String.raw`(?:unter |[Uu]nter )?[Mm]itarbeit(?:er(?:in(?:nen)?)?)?${BY_NEEDED}|[Mm]itgearbeitet(?: ha(?:t|ben))?${BY}|[Uu]nter [Mm]itarbeit|[Zz]usätzliche [Bb]erichterstattung${BY}|[Ww]eitere (?:[Bb]erichte|[Bb]erichterstattung)${BY}|[Mm]it [Mm]aterial${BY_NEEDED}`,
    },
    { role: "contributing", words: "[Mm]it" },
    {
      role: "reporting",
      words: String.raw`(?:[Bb]ericht(?:e|erstattung|et)?|[Rr]eporter(?:in(?:nen)?)?|[Rr]eportage)${BY}|[Rr]echerchiert und berichtet${BY}`,
    },
    {
      role: "writing",
      words: String.raw`(?:[Gg]eschrieben|[Vv]erfasst)${BY}|(?:[Tt]ext|[Aa]utor(?:in(?:nen)?|en)?)${BY_NEEDED}|^[Vv]on`,
    },
    { role: "compiling", words: String.raw`[Zz]usammengestellt${BY}|[Zz]usammenstellung${BY}` },
    { role: "research", words: String.raw`[Rr]echerchen?${BY}|[Dd]okumentation${BY}` },
    { role: "graphics", words: String.raw`(?:[Ii]nfo)?[Gg]rafik(?:en)?${BY}` },
    { role: "photo", words: String.raw`(?:[Ff]otos?|[Bb]ild(?:er)?)${BY_NEEDED}` },
    { role: "video", words: String.raw`[Vv]ideos?${BY_NEEDED}` },
    {
      role: "translating",
      words: String.raw`(?:[Ii]ns [Dd]eutsche )?[Üü]bersetzt${BY}|[Üü]bersetzung${BY}|[Dd]eutsche [Ff]assung${BY}`,
    },
    {
      role: "editing",
      words: String.raw`(?:[Rr]edigiert|[Bb]earbeitet|[Ee]ditiert|[Gg]egengelesen)${BY}|[Rr]edaktion${BY_NEEDED}|[Rr]edigierung${BY}|[Bb]earbeitung${BY}|[Rr]edakteur(?:in)?${BY_NEEDED}`,
    },
  ],
  closes: [{ role: "contributing", words: String.raw`(?:hat|haben) zu diesem (?:Bericht|Artikel|Text) beigetragen` }],
  closesOne: "hat",
  by: "vo[nm]",
  joins: ["und", "sowie", "and", "&"],
  placeBefore: "in|aus|In",
  readPlace: (_preposition, place) => place,
  printPlace: (place) => `in ${place}`,
  orgBefore: "für",
  bracketsArePlaces: true,
  desk: String.raw`^(?:(?:der|die|das|dem|den) )?(?:(?:[Bb]üros?|[Rr]edaktion|[Nn]ewsroom|[Dd]esk|[Tt]eam)\b(?: (?:in |von |der |des )?(?<place>\p{Lu}[\p{L}.-]+(?: \p{Lu}[\p{L}.-]+)*)| .*)?|(?<town>\p{Lu}[\p{L}.-]+)(?:er)? (?:[Bb]üro|[Rr]edaktion|[Nn]ewsroom)|.+[- ](?:[Bb]üros?|[Rr]edaktion|[Nn]ewsroom|[Dd]esk|[Tt]eam))$`,
  printDesk: (name, _isFirst, words) => (words.endsWith("von") ? withArticle(name, ARTICLES) : name),
  link: linkGerman,
  notCredit: String.raw`diese übersetzung|aktualisiert|berichtigt|korrigiert|wiederholt|wiederholung|neu:|ergänzt|sperrfrist|achtung|hinweis|notiz|achtung redaktionen|copyright|©|siehe |dieser (?:bericht|artikel|text)|die (?:nachricht|meldung)`,
  machine: String.raw`(?:(?:diese[rs]?|der) (?:übersetzung|text|artikel|meldung) (?:wurde|ist) )?(?:maschinell|automatisch) (?:übersetzt|erstellt)|maschinelle übersetzung`,
  machineNotice: "Maschinelle Übersetzung",
  print: {
    reporting: "Bericht von",
    contributing: "unter Mitarbeit von",
    writing: "geschrieben von",
    compiling: "zusammengestellt von",
    research: "Recherche von",
    graphics: "Grafik von",
    photo: "Fotos von",
    video: "Video von",
    translating: "übersetzt von",
    editing: "redigiert von",
  },
  and: "und",
  between: ", ",
  capitals: "line",
  byline: "Von",
};

export const de: StoryLanguage = {
  id: "de",
  name: "Deutsch",
  credits,
  print: {
    months: [
      "Januar",
      "Februar",
      "März",
      "April",
      "Mai",
      "Juni",
      "Juli",
      "August",
      "September",
      "Oktober",
      "November",
      "Dezember",
    ],
    shortMonths: ["Jan", "Feb", "März", "Apr", "Mai", "Juni", "Juli", "Aug", "Sept", "Okt", "Nov", "Dez"],
    decimal: ",",
  },
};
