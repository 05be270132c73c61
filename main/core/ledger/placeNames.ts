import { LANGUAGES, type Language } from "#shared/domain/language.ts";

/** Capitals and markets that newsrooms write in their own way: English, French, German, Spanish, Italian, Portuguese. */
const CITIES = `
London|Londres|London|Londres|Londra|Londres
Brussels|Bruxelles|Brüssel|Bruselas|Bruxelles|Bruxelas
Geneva|Genève|Genf|Ginebra|Ginevra|Genebra
Beijing|Pékin|Peking|Pekín|Pechino|Pequim
Moscow|Moscou|Moskau|Moscú|Mosca|Moscou
Vienna|Vienne|Wien|Viena|Vienna|Viena
Warsaw|Varsovie|Warschau|Varsovia|Varsavia|Varsóvia
Athens|Athènes|Athen|Atenas|Atene|Atenas
Lisbon|Lisbonne|Lissabon|Lisboa|Lisbona|Lisboa
Rome|Rome|Rom|Roma|Roma|Roma
Milan|Milan|Mailand|Milán|Milano|Milão
Frankfurt|Francfort|Frankfurt|Fráncfort|Francoforte|Frankfurt
Copenhagen|Copenhague|Kopenhagen|Copenhague|Copenaghen|Copenhague
Barcelona|Barcelone|Barcelona|Barcelona|Barcellona|Barcelona
Cairo|Le Caire|Kairo|El Cairo|Il Cairo|Cairo
Tehran|Téhéran|Teheran|Teherán|Teheran|Teerã
Jerusalem|Jérusalem|Jerusalem|Jerusalén|Gerusalemme|Jerusalém
Beirut|Beyrouth|Beirut|Beirut|Beirut|Beirute
Baghdad|Bagdad|Bagdad|Bagdad|Baghdad|Bagdá
Damascus|Damas|Damaskus|Damasco|Damasco|Damasco
Singapore|Singapour|Singapur|Singapur|Singapore|Singapura
Seoul|Séoul|Seoul|Seúl|Seul|Seul
Bucharest|Bucarest|Bukarest|Bucarest|Bucarest|Bucareste
Edinburgh|Édimbourg|Edinburgh|Edimburgo|Edimburgo|Edimburgo
Europe|Europe|Europa|Europa|Europa|Europa
`;

const ORDER: readonly Language[] = ["en", "fr", "de", "es", "it", "pt"];

/** Rows of names that are the same place, by any of the names. Countries come from the Unicode locale data. */
const ROWS: ReadonlyMap<string, Readonly<Partial<Record<Language, string>>>> = (() => {
  const rows = new Map<string, Partial<Record<Language, string>>>();
  const put = (row: Partial<Record<Language, string>>): void => {
    for (const name of Object.values(row)) if (!rows.has(name)) rows.set(name, row);
  };
  for (const line of CITIES.trim().split("\n")) {
    const names = line.split("|");
    put(Object.fromEntries(ORDER.map((language, at) => [language, names[at] ?? ""])));
  }
  const spoken = LANGUAGES.map(
    (language) => [language, new Intl.DisplayNames([language], { type: "region" })] as const,
  );
  const letters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at));
  for (const code of letters.flatMap((one) => letters.map((other) => one + other))) {
    const names = spoken.map(([language, display]) => [language, display.of(code) ?? code] as const);
    if (names[0]?.[1] !== code) put(Object.fromEntries(names));
  }
  put({
    en: "Britain",
    fr: "Grande-Bretagne",
    de: "Großbritannien",
    es: "Gran Bretaña",
    it: "Gran Bretagna",
    pt: "Grã-Bretanha",
  });
  return rows;
})();

/** A place by its name in another language, or undefined when the list does not have it. */
export const placeIn = (name: string, language: Language): string | undefined => ROWS.get(name)?.[language];
