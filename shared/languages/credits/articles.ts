/** A desk with the article of its kind, or the bare name. */
export type DeskArticle = readonly [kind: RegExp, article: string];

/** @param articles the first whose kind is the name's */
export function withArticle(name: string, articles: readonly DeskArticle[]): string {
  const article = articles.find(([kind]) => kind.test(name))?.[1];
  if (article === undefined) return name;
  return article.endsWith("'") ? article + name : `${article} ${name}`;
}

/** French: "reportage de" and "Anna" are "reportage d'Anna", and a desk brings its own "du". */
export function linkFrench(words: string, names: string): string {
  if (!words.endsWith(" de")) return `${words} ${names}`;
  if (/^(?:du|de) /.test(names)) return `${words.slice(0, -3)} ${names}`;
  return /^[AEIOUaeiouÀÂÄÉÈÊËÎÏÔÖÛÜ]/.test(names) ? `${words.slice(0, -2)}d'${names}` : `${words} ${names}`;
}

/** German: "von dem" is "vom". */
export const linkGerman = (words: string, names: string): string => `${words} ${names}`.replace(/ von dem /, " vom ");

/** Spanish: "de el" is "del". */
export const linkSpanish = (words: string, names: string): string => `${words} ${names}`.replace(/ de el /, " del ");

/** Italian: "di la" is "della", "da il" is "dal". */
export const linkItalian = (words: string, names: string): string =>
  `${words} ${names}`.replace(/ d([ia]) (?:(la )|(il )|(l['’]))/, (_, vowel: string, la = "", il = "") => {
    const stem = vowel === "i" ? "de" : "da";
    return ` ${stem}${la ? "lla " : il ? "l " : "ll'"}`;
  });

/** Portuguese: "de a" is "da", "por o" is "pelo". */
export const linkPortuguese = (words: string, names: string): string =>
  `${words} ${names}`.replace(/ (de|por) ([ao]) /, (_, word: string, article: string) =>
    word === "de" ? ` d${article} ` : ` pel${article} `,
  );
