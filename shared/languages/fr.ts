import { linkFrench } from "./credits/articles.ts";
import { printFrenchPlace, readFrenchPlace } from "./credits/frenchPlaces.ts";
import type { CreditGrammar, StoryLanguage } from "./language.ts";

const OF = String.raw`(?:\s+(?:de|par)(?=\s)|\s*:)?`;
// what follows "d'" stands without a blank, so that it is only looked at
const OF_NEEDED = String.raw`(?:\s+(?:de|par)(?=\s)|(?=\s+d['’]))`;
/** "par", or the next job of the same people: "rédigé et édité par". */
const BY = String.raw`(?: par|(?=,? (?:et |puis )?(?:rédig|[ée]dit|tradui|relu|compil|adapt)))`;

/** French credit lines as agencies and portals print them. */
const credits: CreditGrammar = {
  opens: [
    {
      role: "contributing",
      words: String.raw`(?:[Aa]vec\s+)?[Rr]eportages? (?:additionnels?|complémentaires?|supplémentaires?)${OF}`,
    },
    {
      role: "contributing",
      words: String.raw`(?:[Aa]vec\s+)?(?:la |les |des )?[Cc]ontributions?(?: d(?:e|u|es)(?=\s)|(?= d['’]))|[Aa]vec (?:l['’]aide|la participation|la collaboration|le concours)${OF_NEEDED}|[Aa]vec des? (?:reportages?|informations?|éléments)${OF_NEEDED}`,
    },
    { role: "contributing", words: "[Aa]vec" },
    { role: "reporting", words: String.raw`[Rr]eportages?${OF}|[Ee]nquête${OF}` },
    {
      role: "writing",
      words: String.raw`[Rr]édigée?s?${BY}|(?<!(?:la|une|de|par) )[Rr][ée]daction${OF}(?=\s*\p{Lu}[^\s,;]+\s+\p{Lu})|[ÉéEe]crite?s?${BY}|[Tt]exte${OF}|^[Pp]ar`,
    },
    { role: "compiling", words: String.raw`[Cc]ompilée?s?${BY}|[Ss]ynthèse${OF}` },
    { role: "research", words: String.raw`[Rr]echerches?${OF}` },
    { role: "graphics", words: String.raw`(?:[Gg]raphi(?:sme|que)s?|[Ii]nfographies?)${OF}` },
    { role: "photo", words: String.raw`(?:[Pp]hotos?|[Pp]hotographies?)${OF}` },
    { role: "video", words: String.raw`[Vv]idéos?${OF}` },
    {
      role: "translating",
      words: String.raw`(?:[Pp]our la )?[Vv]ersion [Ff]ran[cç]aise${OF}|[Tt]raduite?s?(?: (?:en français|de l['’]anglais))?${BY}|[Tt]raduction(?: française)?${OF}|[Aa]daptée?s?${BY}`,
    },
    {
      role: "editing",
      words: String.raw`[ÉéEe]dit[ée]e?s?(?: en français)?${BY}|[ÉéEe]dition${OF}|[Rr]elue?s?${BY}|[Rr]electure${OF}`,
    },
  ],
  closes: [
    { role: "translating", words: String.raw`pour (?:la version française|le service français|la traduction)` },
    {
      role: "contributing",
      words: String.raw`(?:a|ont) (?:également )?contribué(?: à (?:ce reportage|cet article|cette dépêche|la rédaction))?(?: (?:à|depuis|de|au|en) (?<place>\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*)*))?`,
    },
    { role: "editing", words: String.raw`pour l['’]édition` },
  ],
  closesOne: "a",
  by: "par",
  jobBy: "par",
  joins: ["et", "and", "&", "ainsi que"],
  placeBefore: "à|en|aux?|depuis|dans",
  readPlace: readFrenchPlace,
  printPlace: printFrenchPlace,
  desk: String.raw`^(?:(?:[Ll]es?|[Ll]a|du|des|de la|de l['’]|l['’])\s*)?(?:(?:[Bb]ureaux?|[Rr]édactions?|[Dd]esks?|[Ss]ervices?|[Éé]quipes?)\b(?: (?:de|d['’]|du|des|à) ?(?<place>\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]+)*)| .*)?|(?<town>\p{Lu}[\p{L}.-]+(?: \p{Lu}[\p{L}.-]+)?) [Nn]ewsroom|.+\s(?:[Nn]ewsroom|[Dd]esk|[Bb]ureau))$`,
  printDesk(name, isFirst, words) {
    const article = /^(?:bureau|desk|service)\b/i.test(name) ? "le" : /^(?:rédaction|équipe)\b/i.test(name) ? "la" : "";
    if (article === "") return name;
    // "Reportage" is a noun and wants "de"; "avec" and "par" want the bare article
    const isNoun = isFirst && !/(?:avec|par)$/.test(words);
    const withArticle = article === "la" && /^é/i.test(name) ? `l'${name}` : `${article} ${name}`;
    if (!isNoun) return withArticle;
    return article === "le" ? `du ${name}` : `de ${withArticle}`;
  },
  notCredit: String.raw`actualisé|actualise |mise? à jour|corrig|précis|rectifi|répétition|répète|ajoute|avec (?:détails|contexte|précisions|cours|graphique|photo|déclaration|réaction|citation)|version (?:refondue|corrigée)|embargo|note aux|pour (?:plus|suivre|lire)|voir |copyright|©|droits réservés|cette dépêche|cet article`,
  machine: String.raw`traduction (?:automati|réalisée? automatiquement|par (?:une |l['’])?(?:machine|intelligence artificielle|ia\b))|traduit automatiquement`,
  machineNotice: "Traduction automatique",
  print: {
    reporting: "reportage",
    contributing: "avec",
    writing: "rédigé par",
    compiling: "compilé par",
    research: "recherche",
    graphics: "graphisme",
    photo: "photo",
    video: "vidéo",
    translating: "version française",
    editing: "édité par",
  },
  and: "et",
  between: ", ",
  capitals: "line",
  byline: "par",
  link: linkFrench,
};

export const fr: StoryLanguage = {
  id: "fr",
  name: "français",
  credits,
  print: {
    months: [
      "janvier",
      "février",
      "mars",
      "avril",
      "mai",
      "juin",
      "juillet",
      "août",
      "septembre",
      "octobre",
      "novembre",
      "décembre",
    ],
    shortMonths: ["janv", "févr", "mars", "avr", "mai", "juin", "juil", "août", "sept", "oct", "nov", "déc"],
    decimal: ",",
  },
};
