/* Lines of agency copy by their look. Every pattern is flat: one that could split a line in several ways would hang. */

/** "PARIS, 5 février (Reuters) -": place, date and agency before the first sentence, with the shapes seen in copy. */
export const DATELINE =
  /^(?:\p{Lu}[\p{L}\p{M}'’.,/ -]{1,80}?,?\s)?(?:\d{1,2}(?:er)?\s\p{L}{3,9}\.?(?:\s\d{4})?|\p{Lu}\p{L}{2,8}\.?\s\d{1,2}(?:,\s\d{4})?)?\s?\((?:Reuters|AFP|AP|dpa|dpa-AFX|ANSA|EFE|ATS|[\p{Lu}][\p{L} ]{1,30})\)?\s?[-–—]+\s*/u;
const BYLINE = /^(?:[Pp]ar|By|BY|Von|Por|Di)\s\p{Lu}[\p{L}\p{M}'’.,\s-]{1,140}$/u;
/** Words of a byline that need no capital. */
const SMALL = /^(?:and|et|und|y|e|in|à|de|du|des|da|di|del|la|le|von|van|der|of|the|al|bin|d['’]\p{Lu}.*)$/u;

/** "By A and B", "par C à Lyon": names and nothing else, so that "By Monday, shares had recovered." stays text. */
export const isByline = (line: string): boolean =>
  BYLINE.test(line) &&
  !/\p{Ll}{3}\.$/u.test(line) &&
  line
    .split(/[\s,]+/)
    .slice(1)
    .every((word) => word === "" || /^\p{Lu}/u.test(word) || SMALL.test(word));

/** What an update says of itself in its first line. */
export const ADVISORY =
  /^\((?:Adds|Updates|Recasts|Corrects|Refiles|Repeats|Actualisé|Corrige|Répétition|Précise|Avec)\b[^()]*\)$/;

/** A short line in capitals stands between paragraphs as a crosshead; figures alone do not. */
export const isCrosshead = (line: string): boolean =>
  line.length <= 70 &&
  /\p{Lu}{2}/u.test(line) &&
  !/\p{Ll}/u.test(line) &&
  // a line of a table ("DAX 22 513,42 +0,7 %") is in capitals too
  !line.includes("%") &&
  (line.match(/\p{L}/gu)?.length ?? 0) > (line.match(/\p{N}/gu)?.length ?? 0) &&
  !/[.;,:]$/.test(line) &&
  !line.startsWith("(");
