import type { Language } from "../domain/language.ts";
import type { Figure } from "./figure.ts";
import type { Match } from "./matchFigures.ts";

/** Something that stands once in both texts and so shows which words belong to which. Places in UTF-16 units. */
export type Anchor = {
  readonly sourceAt: number;
  readonly targetAt: number;
  readonly isName: boolean;
  /** The figure itself, where another figure serves as one. */
  readonly figure?: Figure;
};

/** Words that wire copy counts and compares, English and French; expression sources without the end of the word. */
const WORDS: readonly (readonly [en: string, fr: string])[] = [
  ["sales|revenues?|turnover", "ventes|chiffre d'affaires|revenus|recettes"],
  ["profits?|earnings|net income", "bénéfices?|profits?|résultats? net"],
  ["loss(?:es)?", "pertes?"],
  ["orders", "commandes"],
  ["exports", "exportations"],
  ["imports", "importations"],
  ["deliver(?:y|ies)", "livraisons"],
  ["shares?|stock", "actions?|titres?"],
  ["dividend", "dividende"],
  ["debt", "dette"],
  ["cash", "trésorerie"],
  ["costs", "coûts"],
  ["jobs|posts", "emplois|postes"],
  ["employees|workers|staff", "salariés|employés|effectifs"],
  ["dead|killed|deaths|died", "morts?|tuée?s?|décès"],
  ["wounded|injured|hurt", "blessée?s?"],
  ["missing", "disparus?|portés disparus"],
  ["arrested|arrests", "arrestations?|interpell\\p{L}+|arrêtée?s?"],
  ["men", "hommes"],
  ["women", "femmes"],
  ["children", "enfants"],
  ["voted for|in favou?r|for", "pour|voix pour"],
  ["against", "contre"],
  ["oil|crude|Brent", "pétrole|brut|Brent"],
  ["gold", "or"],
  ["gas", "gaz"],
  ["coal", "charbon"],
  ["wheat", "blé"],
  ["corn|maize", "maïs"],
  ["silver", "argent"],
  ["copper", "cuivre"],
  ["euro", "euro"],
  ["dollar", "dollar"],
  ["yen", "yen"],
  ["pound|sterling", "livre|sterling"],
  ["inflation", "inflation"],
  ["unemployment", "chômage"],
  ["growth", "croissance"],
  ["services", "services"],
  ["manufacturing", "manufacturier|secteur manufacturier|industrie"],
  ["consumption|spending", "consommation|dépenses"],
  ["investment", "investissements?"],
  ["passengers", "passagers"],
  ["aircraft|planes", "avions|appareils"],
  ["cars|vehicles", "voitures|véhicules"],
  ["trucks|lorries", "camions|poids lourds"],
  ["homes|houses", "logements|maisons"],
  ["goals", "buts"],
  ["wins|victories", "victoires"],
  ["losses|defeats", "défaites"],
  ["seats", "sièges"],
  ["votes", "voix|votes"],
  ["north(?:ern)?", "nord"],
  ["south(?:ern)?", "sud"],
  ["east(?:ern)?", "est"],
  ["west(?:ern)?", "ouest"],
  ["Germany|German", "Allemagne|allemande?s?"],
  ["Italy|Italian", "Italie|italienne?s?"],
  ["Spain|Spanish", "Espagne|espagnole?s?"],
  ["Britain|British|UK", "Grande-Bretagne|Royaume-Uni|britanniques?"],
  ["China|Chinese", "Chine|chinoise?s?"],
  ["Japan|Japanese", "Japon|japonaise?s?"],
  ["U\\.S\\.|United States|American", "Etats-Unis|États-Unis|américaine?s?"],
  ["London", "Londres"],
  ["Frankfurt", "Francfort"],
  ["Milan", "Milan"],
  ["Brussels", "Bruxelles"],
  ["organi[sz]ers", "organisateurs"],
  ["unions?", "syndicats?"],
  ["government", "gouvernement"],
  ["home", "domicile"],
  ["morning", "matin"],
  ["afternoon", "après-midi"],
  ["evening", "soir"],
  ["highs?|maximum", "maxim\\p{L}+|plus haut"],
  ["lows?|minimum", "minim\\p{L}+|plus bas"],
  ["up|rose|gained|climbed|added|higher", "hausse|progress\\p{L}+|gagn\\p{L}+|grimp\\p{L}+|pris"],
  ["down|fell|lost|dropped|slipped|lower", "baisse|recul\\p{L}+|perd\\p{L}*|cédé|cède|chut\\p{L}+"],
].map(([en = "", fr = ""]) => [en, fr] as const);

/** One pattern a language, with a group for each row: a text is gone through once for all of them. */
const patternOf = (column: 0 | 1): RegExp =>
  new RegExp(`(?<!\\p{L})(?:${WORDS.map((row) => `(${row[column]})`).join("|")})(?!\\p{L})`, "giu");
const PATTERNS: Readonly<Partial<Record<Language, RegExp>>> = { en: patternOf(0), fr: patternOf(1) };

/** Everything that stands exactly once in both texts: names, words of the trade, and the figures that were matched. */
export function sharedAnchors(
  source: string,
  target: string,
  matches: readonly Match[],
  languages: { readonly from: Language; readonly to: Language },
): Anchor[] {
  const shared = (left: Places, right: Places): Anchor[] =>
    [...left].flatMap(([key, here]) => {
      const there = right.get(key);
      if (!there || here.isRepeated || there.isRepeated) return [];
      return [{ sourceAt: here.at, targetAt: there.at, isName: here.isName && there.isName }];
    });
  const anchors = [
    ...shared(
      remembered(source, () => likeWords(source)),
      remembered(target, () => likeWords(target)),
    ),
    ...shared(
      remembered(`${languages.from}\n${source}`, () => wordsIn(source, languages.from)),
      remembered(`${languages.to}\n${target}`, () => wordsIn(target, languages.to)),
    ),
  ];
  for (const match of matches) {
    anchors.push({ sourceAt: match.source.start, targetAt: match.target.start, isName: false, figure: match.source });
  }
  return anchors;
}

type Places = Map<string, { readonly at: number; readonly isName: boolean; readonly isRepeated: boolean }>;

const put = (places: Places, key: string, at: number, isName: boolean): void => {
  places.set(key, { at, isName, isRepeated: places.has(key) });
};

/** What was found in a text before: a story that is looked at again has the same paragraphs but for one. */
const MOST = 4000;
const known = new Map<string, Places>();

function remembered(key: string, find: () => Places): Places {
  const places = known.get(key) ?? find();
  if (known.size >= MOST) known.clear();
  known.set(key, places);
  return places;
}

/** Names, and words long enough that the other language may have the same one ("police", "services"). */
function likeWords(text: string): Places {
  const places: Places = new Map();
  for (const [word, at] of [...text.matchAll(/(?<![\p{L}\p{N}])(?:\p{Lu}[\p{L}&-]{2,}|\p{Ll}{5,})/gu)].map(
    (match) => [match[0], match.index] as const,
  )) {
    put(places, word.toLowerCase(), at, /^\p{Lu}/u.test(word));
  }
  return places;
}

/** The words of the trade by their row. */
function wordsIn(text: string, language: Language): Places {
  const places: Places = new Map();
  const pattern = PATTERNS[language];
  for (const match of pattern ? text.matchAll(pattern) : []) {
    const row = String(match.findIndex((group, index) => index > 0 && group !== undefined));
    put(places, row, match.index, false);
  }
  return places;
}
