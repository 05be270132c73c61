import type { CreditGrammar, StoryLanguage } from "./language.ts";

const BY = String.raw`(?:\s+(?:by|By|BY)\b|\s*:)?`;
const PLACE = String.raw`(?<place>(?:St\. )?\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*)*(?:, (?:D\.C\.|\p{Lu}\p{L}+(?=[;.)]|$)))?)`;
const FROM = String.raw`(?:\s+(?:by|By|from|for)\b|\s*:)?`;
// "Additonal" and "Addtional" are printed now and then
const MORE = String.raw`(?:[Aa]d{1,2}\p{Ll}{2,9}|[Ff]urther|[Ee]xtra)`;

/** English credit lines; shares of each shape were counted on 90,000 published sign-offs before these rows were set. */
const credits: CreditGrammar = {
  opens: [
    { role: "contributing", words: String.raw`(?:[Ww]ith )?${MORE} [Rr]eport(?:ing|s|ed)?${FROM}` },
    { role: "contributing", words: String.raw`${MORE} (?:by|By)` },
    {
      role: "contributing",
      words: String.raw`[Ww]ith (?:[Rr]eporting|[Cc]ontributions?|[Ii]nput|[Hh]elp|[Aa]ssistance)${FROM}`,
    },
    {
      role: "contributing",
      words: String.raw`${MORE} [Cc]ontributions?${FROM}|[Cc]ontributions? (?:by|from)|[Rr]eporting contributed by`,
    },
    { role: "contributing", words: "[Ww]ith" },
    { role: "reporting", words: String.raw`[Rr]eport(?:ing|ed)(?: (?:in|from) (?<place>\p{Lu}[\p{L} ]+?) by\b|${BY})` },
    { role: "writing", words: String.raw`(?:[Ww]ith )?(?:${MORE} )?(?:[Ww]riting|[Ww]ritten)${BY}|^[Bb]y` },
    { role: "compiling", words: String.raw`(?:[Cc]ompiled|[Cc]ompiling)${BY}` },
    { role: "research", words: String.raw`(?:${MORE} )?[Rr]esearch(?:ed)?${BY}` },
    { role: "graphics", words: String.raw`(?:${MORE} )?[Gg]raphics?${BY}` },
    { role: "photo", words: String.raw`(?:${MORE} )?(?:[Pp]hotos?|[Pp]hotography)${BY}` },
    { role: "video", words: String.raw`(?:${MORE} )?[Vv]ideos?${BY}` },
    { role: "translating", words: String.raw`[Tt]ranslat(?:ed|ing|ion)${BY}` },
    {
      role: "editing",
      words: String.raw`(?:(?:${MORE}|[Cc]opy|[Pp]hoto|[Vv]ideo) )?(?:[Ee]diting|[Ee]dited)(?: in (?<place>\p{Lu}[\p{L} ]+?) by\b|${BY})`,
    },
  ],
  closes: [
    {
      role: "contributing",
      words: String.raw`(?:also )?contributed(?: reporting)?(?: to this (?:report|story|article))?(?: (?:from|in) ${PLACE})?`,
    },
    {
      role: "reporting",
      words: String.raw`reported(?: (?:for|on) (?:this|the) story)? (?:from|in) ${PLACE}`,
    },
  ],
  by: "[Bb]y",
  jobBy: "[Bb]y",
  joins: ["and", "And", "&", "plus", "as well as", "along with"],
  placeBefore: "in|In|IN|from|on|at|aboard",
  readPlace: (_preposition, place) => place,
  printPlace: (place) => `in ${place}`,
  orgBefore: "of|for",
  desk: String.raw`^(?:(?:[Tt]he|other|various)\s+)?(?:(?:Reuters['’]?\s+)?(?<place>\p{Lu}[\p{L}.-]+(?: \p{Lu}[\p{L}.-]+)?) (?:[Nn]ewsroom|[Bb]ureau)|.*\b(?:[Bb]ureau[sx]?|[Nn]ewsrooms?|[Dd]esks?|[Tt]eams?|[Ss]taff|[Cc]orrespondents|[Rr]eporters|[Ww]riters|(?:Polling|[Rr]eference) [Uu]nit)(?: (?:worldwide|globally|\p{Lu}\p{L}+|(?:around|across|throughout|in|at|on|for) .+))?)$`,
  printDesk: (name) =>
    /\b(?:newsroom|bureau|desk|team)$/i.test(name) && !/^Reuters/.test(name) ? `the ${name}` : name,
  notCredit: String.raw`this (?:story|item|article|version)|adds|updates|updating|corrects|corrected|recasts|repeats|refil|rewrites|removes|clarif|embargo|editors|eds[: ]|for\b|see |not for publication|the author|copyright|©`,
  machine: String.raw`(?:this (?:story|text|article|item) (?:was|has been) )?(?:machine transla|translated (?:by (?:a )?machine|automatically|by (?:ai|artificial)))`,
  machineNotice: "Machine translation",
  print: {
    reporting: "reporting by",
    contributing: "additional reporting by",
    writing: "writing by",
    compiling: "compiled by",
    research: "research by",
    graphics: "graphics by",
    photo: "photos by",
    video: "video by",
    translating: "translated by",
    editing: "editing by",
  },
  and: "and",
  between: "; ",
  capitals: "roles",
  byline: "By",
};

export const en: StoryLanguage = {
  id: "en",
  name: "English",
  credits,
  print: {
    months: [
      "January",
      "February",
      "March",
      "April",
      "May",
      "June",
      "July",
      "August",
      "September",
      "October",
      "November",
      "December",
    ],
    shortMonths: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
    decimal: ".",
  },
};
