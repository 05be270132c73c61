/* The package comes without types. */
declare module "snowball-stemmers" {
  export type Stemmer = { stem(word: string): string };
  /** @param algorithm "french", "english" … in lower case */
  export function newStemmer(algorithm: string): Stemmer;
}
