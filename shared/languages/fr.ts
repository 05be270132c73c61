import type { CreditGrammar, StoryLanguage } from "./language.ts";

const OF = String.raw`(?:\s+(?:de|par)(?=\s)|\s+d['’])?`;

/** French credit lines as agencies and portals print them; the order of the rows is the order of trying. */
const credits: CreditGrammar = {
  opens: [
    { roles: ["reporting", "writing"], words: String.raw`[Rr]eportages? et (?:rédaction|écriture)${OF}` },
    {
      roles: ["contributing"],
      words: String.raw`[Rr]eportages? (?:additionnels?|complémentaires?|supplémentaires?)${OF}`,
    },
    {
      roles: ["contributing"],
      words: String.raw`(?:[Aa]vec\s+)?(?:la |les )?[Cc]ontributions?(?:\s+de(?=\s)|\s+d['’])|[Aa]vec l['’]aide(?:\s+de(?=\s)|\s+d['’])`,
    },
    { roles: ["contributing"], words: String.raw`[Aa]vec` },
    { roles: ["reporting"], words: String.raw`[Rr]eportages?${OF}|[Rr]eporting(?:\s+by)?` },
    {
      roles: ["writing"],
      words: String.raw`[Rr]édigée?s?\s+par|(?<!(?:la|une|de) )[Rr]édaction${OF}|[ÉéE]crite?\s+par`,
    },
    { roles: ["compiling"], words: String.raw`[Cc]ompilée?\s+par|[Ss]ynthèse${OF}` },
    { roles: ["research"], words: String.raw`[Rr]echerches?${OF}` },
    { roles: ["graphics"], words: String.raw`(?:[Gg]raphi(?:sme|que)s?|[Ii]nfographies?)${OF}` },
    { roles: ["photo"], words: String.raw`[Pp]hotos?${OF}` },
    { roles: ["video"], words: String.raw`[Vv]idéos?${OF}` },
    {
      roles: ["translating"],
      words: String.raw`[Vv]ersion française${OF}|[Tt]raduite?(?: en français)?\s+par|[Tt]raduction(?: française)?${OF}`,
    },
    {
      roles: ["editing"],
      words: String.raw`[ÉéEe]ditée?s?(?: en français)?\s+par|[ÉéEe]dition${OF}|[Rr]elue?\s+par`,
    },
  ],
  closes: [
    { roles: ["translating"], words: String.raw`pour (?:la version française|le service français)` },
    {
      roles: ["contributing"],
      words: String.raw`(?:a|ont) contribué(?: à (?:ce reportage|cet article|cette dépêche|la rédaction))?(?: (?:à|depuis|de) (?<place>\p{Lu}[^;,.)]*))?`,
    },
  ],
  joins: ["et", "and", "&"],
  places: ["à", "en", "au", "aux", "depuis"],
  desk: String.raw`^(?:(?:le|la|du|de la|l['’])\s*)?(?:bureau|rédaction|desk|service)\b.*$|^.+\s(?:Newsroom|newsroom|desk|bureau)$`,
  notCredit: String.raw`traduction automati|actualisé|mis(?:e)? à jour|corrig|précis|rectifi|répétition|ajoute|avec (?:détails|contexte|précisions|cours|graphique|photo)|version refondue|embargo|note aux`,
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
  byline: "par",
  bylineOpens: String.raw`^(?:[Pp]ar|[Dd]e)\s+`,
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
    decimal: ",",
  },
};
