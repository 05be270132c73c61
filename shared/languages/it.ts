import { type DeskArticle, linkItalian, withArticle } from "./credits/articles.ts";
import type { CreditGrammar, StoryLanguage } from "./language.ts";

const OF = String.raw`(?:\s+(?:d[iae]l?|d[ae]lla)(?=\s)|\s+d[ae]ll(?=['’])|\s*:)?`;
const OF_NEEDED = String.raw`(?:\s+(?:d[iae]l?|d[ae]lla)(?=\s)|\s+d[ae]ll(?=['’])|\s*:)`;
const TOWN = String.raw`(?<place>\p{Lu}[\p{L}'’-]+(?= \p{Lu}|,))`;

const ARTICLES: readonly DeskArticle[] = [
  // with a capital it is the desk's name, which agencies print without an article
  [/^redazione\b/, "la"],
  [/^(?:desk|bureau)\b/, "il"],
  [/^ufficio\b/, "l'"],
];

/** Italian sign-offs as Reuters and portals print them; "in redazione a Milano X" names the editor behind the town. */
const credits: CreditGrammar = {
  opens: [
    {
      role: "contributing",
      words: String.raw`(?:[Cc]on )?(?:il |la |i )?[Cc]ontribut[oi]${OF}|(?:[Hh]a|[Hh]anno) (?:contribuito|collaborato)${OF}|(?:[Cc]on )?(?:la )?[Cc]ollaborazione${OF}|(?:[Cc]on )?[Uu]lteriori? (?:reportage|informazioni)${OF}`,
    },
    { role: "contributing", words: "[Cc]on" },
    { role: "reporting", words: String.raw`[Rr]eportage${OF}|[Ss]ervizio${OF}|[Ii]nviat[oai]${OF_NEEDED}` },
    { role: "writing", words: String.raw`[Ss]critto${OF}|[Tt]esto${OF}|^[Dd]i` },
    { role: "compiling", words: String.raw`[Cc]ompilato${OF}` },
    { role: "research", words: String.raw`[Rr]icerc(?:a|he)${OF}` },
    { role: "graphics", words: String.raw`(?:[Gg]rafic[aio]|[Gg]rafiche|[Ii]nfografic[ah]e?)${OF}` },
    { role: "photo", words: String.raw`[Ff]oto(?:grafi[ae])?${OF}` },
    { role: "video", words: String.raw`[Vv]ideo${OF}` },
    {
      role: "translating",
      words: String.raw`[Tt]radott[oa](?: in italiano)?(?: a \p{Lu}\p{L}+)?${OF}|[Tt]raduzione(?: a cura)?${OF}|[Vv]ersione italiana(?: a cura)?${OF}`,
    },
    {
      role: "editing",
      words: String.raw`(?:[Ii]n )?[Rr]edazione a ${TOWN}|[Ii]n [Rr]edazione${OF}|(?:[Ee]diting|[Mm]odificato|[Rr]evisione|[Rr]ivisto)${OF}|[Aa] cura${OF_NEEDED}`,
    },
  ],
  closes: [
    {
      role: "contributing",
      words: String.raw`(?:ha|hanno) (?:contribuito|collaborato)(?: a questo articolo)?(?=[.\s)]*$)`,
    },
  ],
  closesOne: "ha",
  by: "di|d[ae]l|da|d[ae]lla?",
  joins: ["e", "ed", "and", "&"],
  placeBefore: "a|ad|da|in|A",
  readPlace: (_preposition, place) => place,
  printPlace: (place) => `a ${place}`,
  desk: String.raw`^(?:(?:la|il|le|i) |l?['’])?(?:(?:[Rr]edazion[ei]|[Uu]ffici?o?|[Dd]esk|[Bb]ureau)\b(?: (?:di |a )?(?<place>\p{Lu}[\p{L}.-]+(?: \p{Lu}[\p{L}.-]+)*)| .*)?|(?<town>\p{Lu}[\p{L}.-]+(?: \p{Lu}[\p{L}.-]+)?) [Nn]ewsroom)$`,
  printDesk: (name) => withArticle(name, ARTICLES),
  link: linkItalian,
  notCredit: String.raw`aggiorna|aggiunge|corregge|rettifica|ripete|ripetizione|precisa|embargo|nota (?:ai|per)|vedi|per (?:ulteriori|maggiori)|copyright|©|questo articolo|segue`,
  machine: String.raw`(?:testo )?(?:traduzione automatica|tradotto (?:automaticamente|da una macchina|dall['’]intelligenza artificiale))`,
  machineNotice: "Traduzione automatica",
  print: {
    reporting: "reportage di",
    contributing: "con il contributo di",
    writing: "scritto da",
    compiling: "compilato da",
    research: "ricerca di",
    graphics: "grafica di",
    photo: "foto di",
    video: "video di",
    translating: "tradotto da",
    editing: "editing di",
  },
  and: "e",
  andBefore: { before: "[EÉÈ]", word: "ed" },
  between: ", ",
  capitals: "line",
  byline: "Di",
};

export const it: StoryLanguage = {
  id: "it",
  name: "italiano",
  credits,
  print: {
    months: [
      "gennaio",
      "febbraio",
      "marzo",
      "aprile",
      "maggio",
      "giugno",
      "luglio",
      "agosto",
      "settembre",
      "ottobre",
      "novembre",
      "dicembre",
    ],
    shortMonths: ["gen", "feb", "mar", "apr", "mag", "giu", "lug", "ago", "set", "ott", "nov", "dic"],
    decimal: ",",
  },
};
