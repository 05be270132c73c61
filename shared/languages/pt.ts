import { type DeskArticle, linkPortuguese, withArticle } from "./credits/articles.ts";
import type { CreditGrammar, StoryLanguage } from "./language.ts";

const OF = String.raw`(?:\s+(?:de|por|da|do|pel[ao])(?=\s)|\s*:)?`;
const OF_NEEDED = String.raw`(?:\s+(?:de|por|da|do|pel[ao])(?=\s)|\s*:)`;

const ARTICLES: readonly DeskArticle[] = [
  [/^(?:redação|sucursal|mesa|equipe)(?!\p{L})/u, "a"],
  [/^desk\b/, "o"],
];

/** Portuguese sign-offs as Reuters Brazil and portals print them. */
const credits: CreditGrammar = {
  opens: [
    {
      role: "contributing",
      words: String.raw`(?:[Cc]om )?(?:[Rr]eportage(?:m|ns)|[Ii]nformaç(?:ão|ões)|[Cc]obertura) (?:adiciona(?:l|is)|complementar(?:es)?)${OF}`,
    },
    {
      role: "contributing",
      words: String.raw`[Cc]om (?:(?:a |as )?(?:[Rr]eportage(?:m|ns)|[Ii]nformaç(?:ão|ões)|[Cc]ontribuiç(?:ão|ões)|[Cc]olaboraç(?:ão|ões)))${OF_NEEDED}|[Cc]ontribuiç(?:ão|ões)${OF_NEEDED}|[Cc]olaboraç(?:ão|ões)${OF_NEEDED}|[Cc]olaborou(?=\s+\p{Lu})`,
    },
    { role: "contributing", words: "[Cc]om" },
    { role: "reporting", words: String.raw`[Rr]eportage(?:m|ns)${OF}|[Ii]nformaç(?:ão|ões)${OF_NEEDED}` },
    { role: "writing", words: String.raw`(?:[Ee]scrit[oa]|[Rr]edigid[oa])${OF}|[Tt]exto${OF}|^[Pp]or` },
    { role: "compiling", words: String.raw`[Cc]ompilad[oa]${OF}` },
    { role: "research", words: String.raw`[Pp]esquisa${OF}` },
    { role: "graphics", words: String.raw`(?:[Gg]ráficos?|[Ii]nfográficos?|[Aa]rte)${OF}` },
    { role: "photo", words: String.raw`[Ff]oto(?:s|grafias?)?${OF}` },
    { role: "video", words: String.raw`[Vv]ídeos?${OF}` },
    {
      role: "translating",
      words: String.raw`[Tt]raduzid[oa](?: para o português)?${OF}|[Tt]radução${OF}|[Vv]ersão (?:em português|portuguesa)${OF}`,
    },
    { role: "editing", words: String.raw`(?:[Ee]ditad[oa]s?|[Ee]dição)(?: em português)?${OF}|[Rr]evisão${OF}` },
  ],
  closes: [
    {
      role: "contributing",
      words: String.raw`(?:contribuiu|contribuíram|colaborou|colaboraram)(?: (?:para|com) (?:esta|este|a|o) (?:reportagem|texto|matéria))?(?: (?:em|de) (?<place>\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*)*))?`,
    },
  ],
  closesOne: "contribuiu|colaborou",
  by: "por|de|da|do|pel[ao]",
  jobBy: "por",
  joins: ["e", "and", "&"],
  placeBefore: "em|no|na|nos|nas|de(?=\\s+Brasília)",
  readPlace: (_preposition, place) => place,
  printPlace: (place) =>
    /^(?:Rio de Janeiro|Cairo|Recife|Porto|Qatar|Kuwait)$/.test(place) ? `no ${place}` : `em ${place}`,
  desk: String.raw`^(?:(?:a|o|as|os) )?(?:(?:[Rr]edaç(?:ão|ões)|[Ss]ucursal|[Mm]esa|[Ee]quipes?|[Dd]esk)\b(?: (?:de |em |do |da )?(?<place>\p{Lu}[\p{L}.-]+(?: (?:de )?\p{Lu}[\p{L}.-]+)*)| .*)?|(?<town>\p{Lu}[\p{L}.-]+(?: \p{Lu}[\p{L}.-]+)?) [Nn]ewsroom)$`,
  printDesk: (name) => withArticle(name, ARTICLES),
  link: linkPortuguese,
  notCredit: String.raw`atualiza|acrescenta|corrige|repete|reenvia|esclarece|embargo|nota (?:a|aos)|para (?:mais|ver)|veja|copyright|©|este (?:conteúdo|texto)|esta (?:reportagem|matéria)`,
  machine: String.raw`(?:texto )?(?:tradução automática|traduzid[oa] (?:automaticamente|por (?:máquina|inteligência artificial)))`,
  machineNotice: "Tradução automática",
  print: {
    reporting: "reportagem de",
    contributing: "reportagem adicional de",
    writing: "escrito por",
    compiling: "compilado por",
    research: "pesquisa de",
    graphics: "gráficos de",
    photo: "fotos de",
    video: "vídeo de",
    translating: "tradução de",
    editing: "edição de",
  },
  and: "e",
  between: "; ",
  capitals: "line",
  byline: "Por",
};

export const pt: StoryLanguage = {
  id: "pt",
  name: "português",
  credits,
  print: {
    months: [
      "janeiro",
      "fevereiro",
      "março",
      "abril",
      "maio",
      "junho",
      "julho",
      "agosto",
      "setembro",
      "outubro",
      "novembro",
      "dezembro",
    ],
    shortMonths: ["jan", "fev", "mar", "abr", "mai", "jun", "jul", "ago", "set", "out", "nov", "dez"],
    decimal: ",",
  },
};
