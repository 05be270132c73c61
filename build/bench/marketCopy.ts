/*
 * Market copy in two languages, paragraph by paragraph the same, with figures of its own in each sentence: real words,
 * so that spelling, typography and the number guard have the work that a story gives them, and no more.
 */

/** The English paragraph of a number. About 55 words. */
export const english = (n: number): string =>
  `Shares of the maker number ${n} fell ${n % 9}.${n % 7}% to ${100 + n}.25 dollars on Wednesday after sales of $${1 + (n % 8)}.5 billion missed forecasts. "We see ${n} orders in the third quarter," chief executive Ilse Brandt said in London, where the group employs ${1000 + n * 37} people.`;

/** The same in French. */
export const french = (n: number): string =>
  `L'action du fabricant numéro ${n} a cédé ${n % 9},${n % 7}% à ${100 + n},25 dollars mercredi après un chiffre d'affaires de ${1 + (n % 8)},5 milliards de dollars, inférieur aux prévisions. "Nous voyons ${n} commandes au troisième trimestre", a dit la directrice générale Ilse Brandt à Londres, où le groupe emploie ${1000 + n * 37} personnes.`;
