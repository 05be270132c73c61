import { type DeskArticle, linkSpanish, withArticle } from "./credits/articles.ts";
import type { CreditGrammar, StoryLanguage } from "./language.ts";

const OF = String.raw`(?:\s+(?:del?|por)(?=\s)|\s*:)?`;
const OF_NEEDED = String.raw`(?:\s+(?:del?|por)(?=\s)|\s*:)`;
const MORE = String.raw`(?:adicional(?:es)?|complementari[oa]s?)`;

const ARTICLES: readonly DeskArticle[] = [
  [/^(?:redacción|mesa|oficina)(?!\p{L})/iu, "la"],
  [/^(?:buró|equipo|desk|servicio)(?!\p{L})/iu, "el"],
];

/** Spanish sign-offs as Reuters, EFE's clients and Latin American portals print them. */
const credits: CreditGrammar = {
  opens: [
    {
      role: "contributing",
      words: String.raw`(?:[Cc]on )?(?:[Rr]eport(?:es?|ajes?)|[Ii]nformaci(?:ón|ones)|[Cc]obertura) ${MORE}${OF}`,
    },
    {
      role: "contributing",
      words: String.raw`[Cc]on (?:(?:el |la |los |las )?(?:[Rr]eport(?:es?|ajes?)|[Ii]nformaci(?:ón|ones)|[Cc]ontribuci(?:ón|ones)|[Cc]olaboraci(?:ón|ones)|[Aa]portes?|[Aa]yuda))${OF_NEEDED}|[Cc]ontribuci(?:ón|ones)${OF_NEEDED}|[Cc]olaboraci(?:ón|ones)${OF_NEEDED}`,
    },
    { role: "contributing", words: "[Cc]on" },
    {
      role: "reporting",
      words: String.raw`(?:[Rr]eport(?:es?|ajes?|ado)|[Ii]nformaci(?:ón|ones)|[Cc]obertura)${OF}`,
    },
    {
      role: "writing",
      words: String.raw`(?:[Ee]scrit[oa]|[Rr]edactad[oa])${OF}|(?<!(?:la|La|de|por|una) )[Rr]edacción${OF_NEEDED}(?=\s*\p{Lu}[^\s,;]+\s+\p{Lu})|[Tt]exto${OF}|^[Pp]or`,
    },
    { role: "compiling", words: String.raw`[Cc]ompilad[oa]${OF}|[Rr]ecopilad[oa]${OF}` },
    { role: "research", words: String.raw`[Ii]nvestigación${OF}|[Dd]ocumentación${OF}` },
    { role: "graphics", words: String.raw`(?:[Gg]ráfic[oa]s?|[Ii]nfografías?)${OF}` },
    { role: "photo", words: String.raw`[Ff]oto(?:s|grafías?)?${OF}` },
    { role: "video", words: String.raw`[Vv][íi]deos?${OF}` },
    {
      role: "translating",
      words: String.raw`[Tt]raducid[oa](?: al español)?${OF}|[Tt]raducción(?: al español)?${OF}|[Vv]ersión (?:en español|española)${OF}`,
    },
    {
      role: "editing",
      words: String.raw`(?:[Ee]ditad[oa]s?|(?<!Mesa de )[Ee]dición)(?: en (?:español|inglés))?${OF}|[Rr]evisad[oa]${OF}`,
    },
  ],
  closes: [
    {
      role: "contributing",
      words: String.raw`(?:contribuyó|contribuyeron)(?: (?:a|con|para|en) (?:este|esta|el|la) (?:informe|nota|artículo|reporte|historia))?(?: (?:desde|en) (?<place>\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*)*))?`,
    },
  ],
  closesOne: "contribuyó",
  by: "por|del?",
  jobBy: "por",
  joins: ["y", "e", "and", "&"],
  placeBefore: "en la Mesa de Edición (?:en [Ee]spañol )?(?:de|en)|en la Redacción de|en|desde|En",
  readPlace: (_preposition, place) => place,
  printPlace: (place) => `en ${place}`,
  desk: String.raw`^(?:(?:la|el|los|las) )?(?:(?:[Mm]esa|[Rr]edacci(?:ón|ones)|[Oo]ficinas?|[Bb]uró|[Ee]quipos?|[Dd]esk|[Ss]ervicio)\b(?: (?:de |en |del )(?<place>\p{Lu}[\p{L}.-]+(?: (?:de )?\p{Lu}[\p{L}.-]+)*)| .*)?|(?<town>\p{Lu}[\p{L}.-]+(?: \p{Lu}[\p{L}.-]+)?) [Nn]ewsroom)$`,
  printDesk: (name) => withArticle(name, ARTICLES),
  link: linkSpanish,
  notCredit: String.raw`actualiza|agrega|añade|corrige|repite|reenv|precisa|amplía|embargo|nota a|para (?:más|ver)|ver |copyright|©|este (?:artículo|contenido)|esta (?:nota|noticia)`,
  machine: String.raw`(?:texto )?traduc(?:ción automática|id[oa] automáticamente|id[oa] por (?:una máquina|inteligencia artificial))`,
  machineNotice: "Traducción automática",
  print: {
    reporting: "reporte de",
    contributing: "reporte adicional de",
    writing: "escrito por",
    compiling: "compilado por",
    research: "investigación de",
    graphics: "gráficos de",
    photo: "fotos de",
    video: "video de",
    translating: "traducido por",
    editing: "editado por",
  },
  and: "y",
  andBefore: { before: "[IÍ]|H[ií](?![aeéo])", word: "e" },
  between: "; ",
  capitals: "line",
  byline: "Por",
};

export const es: StoryLanguage = {
  id: "es",
  name: "español",
  credits,
  print: {
    months: [
      "enero",
      "febrero",
      "marzo",
      "abril",
      "mayo",
      "junio",
      "julio",
      "agosto",
      "septiembre",
      "octubre",
      "noviembre",
      "diciembre",
    ],
    shortMonths: ["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sept", "oct", "nov", "dic"],
    decimal: ",",
  },
};
