import { LANGUAGES } from "#shared/domain/language.ts";

let known: ReadonlySet<string> | undefined;

/**
 * Whether a text is a country's name of more than one word in any of the desk's languages, as CLDR has them: "Dominican
 * Republic" looks like a person. Names of one word are told apart by where they stand.
 */
export function isCountry(text: string): boolean {
  known ??= countryNames();
  return text.includes(" ") && known.has(text.toLowerCase());
}

function countryNames(): ReadonlySet<string> {
  const letters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at));
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  const names = LANGUAGES.flatMap((language) => {
    const display = new Intl.DisplayNames(language, { type: "region", fallback: "none" });
    return codes.flatMap((code) => display.of(code)?.toLowerCase() ?? []);
  });
  return new Set(names.filter((name) => name.includes(" ")));
}
