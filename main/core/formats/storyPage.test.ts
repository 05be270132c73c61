import { expect, test } from "vitest";
import { paragraphsOf } from "#shared/document/paragraphs.ts";
import { readText } from "./readText.fixture.ts";

const FRENCH = `Aller au contenu principal
Bourse
Fermer

Au salon de Nantes, les constructeurs parlent batteries
information fournie par
Exemple Agence
•
05/02/2025 à 13:34
Partager
par Maud Lefranc
Les constructeurs ont promis des prix plus bas, a-t-on appris auprès de deux sources.
Google GOOGL.O , Microsoft MSFT.O et Nvidia NVDA.O ont des projets, ont dit trois personnes.

AUCUNE RÈGLE

"Nous verrons", a dit Hugo Perrin.
(Reportage Maud Lefranc, avec Elsa Pinel, version française Flore Leduc, édité par Anne Roux)
Valeurs associées
ALPHABET-A
313,5400 USD
NASDAQ
-0,18%
CAC 40 7.981,20 Pts Euronext Paris +0,90%
VALEUR INCONNUE
12,10 EUR Euronext Paris +1,00%
2 commentaires
Un lecteur qui ne compte pas
A lire aussi
Des élus visitent le port ( Exemple Photo / STRINGER )
Un port rouvre après la grève
information fournie par AFP
•
27.12.2025
•
19:37
Les dockers ont repris le travail samedi après ...
Lire la suite
Le Sénat examine le budget
information fournie par AFP Video 27.12.2025 18:05
Les sénateurs ont commencé ... Lire la suite
Mes listes
Cette liste ne contient aucune valeur.
Chargement...
`;

test("a French page whose lines the browser broke", () => {
  const content = readText(FRENCH);
  expect(content).toMatchObject({
    headline: "Au salon de Nantes, les constructeurs parlent batteries",
    provider: "Exemple Agence",
    firstCreated: "2025-02-05T13:34:00+01:00",
    versionCreated: "2025-02-05T13:34:00+01:00",
    byline: "par Maud Lefranc",
    language: "fr",
  });
  expect(paragraphsOf(content.body).map(({ kind, text }) => [kind, text.slice(0, 45)])).toEqual([
    ["paragraph", "Les constructeurs ont promis des prix plus ba"],
    ["paragraph", "Google GOOGL.O , Microsoft MSFT.O et Nvidia N"],
    ["crosshead", "AUCUNE RÈGLE"],
    ["paragraph", '"Nous verrons", a dit Hugo Perrin.'],
  ]);
  expect(content.credits.map((one) => one.role)).toEqual(["reporting", "contributing", "translating", "editing"]);
  const { values, related } = content;
  expect(values.map((one) => [one.ric, one.name, one.quote?.price, one.quote?.currency, one.quote?.change])).toEqual([
    ["GOOGL.O", "ALPHABET-A", "313.5400", "USD", "-0.18"],
    [".FCHI", "CAC 40", "7981.20", "Pts", "+0.90"],
    ["VALEUR INCONNUE", "VALEUR INCONNUE", "12.10", "EUR", "+1.00"],
  ]);
  expect(related.map((one) => [one.title, one.provider, one.at, one.teaser])).toEqual([
    [
      "Un port rouvre après la grève",
      "AFP",
      "2025-12-27T19:37:00+01:00",
      "Les dockers ont repris le travail samedi après ...",
    ],
    ["Le Sénat examine le budget", "AFP Video", "2025-12-27T18:05:00+01:00", "Les sénateurs ont commencé ..."],
  ]);
});

test("the same in English, with the month as a word", () => {
  const content = readText(`Skip to main content
Chip maker doubles output at Dresden plant
provided by Exemple Wire 5 February 2025 at 13:34
By Ann Lee
Infineon IFXGn.DE will double output at its Dresden plant, it said on Wednesday.
(Reporting by Ann Lee in Berlin; Editing by Bo Ray)
Related values
35.1200 EUR XETRA +3.02%
0 comments
Also read
Port reopens
provided by AFP 27.12.2025 19:37
Dockers went back to work on Saturday after ... Read more
`);
  expect(content).toMatchObject({
    provider: "Exemple Wire",
    versionCreated: "2025-02-05T13:34:00+01:00",
    byline: "By Ann Lee",
    values: [{ ric: "IFXGn.DE", venue: "XETRA", quote: { price: "35.1200", change: "+3.02" } }],
    related: [{ title: "Port reopens", teaser: "Dockers went back to work on Saturday after ..." }],
  });
  expect(content.credits[0]).toEqual({ role: "reporting", name: "Ann Lee", place: "Berlin" });
});

test("quotes without names go to no company when their number or their money does not fit", () => {
  const page = (quotes: string): string =>
    `Titre de la page\nReuters • 25/05/2020 à 10:37\nAirbus AIR.PA a livré dix avions lundi, a-t-on appris.\nValeurs associées\n${quotes}`;
  const ricsOf = (quotes: string): string[] => readText(page(quotes)).values.map((one) => one.ric);
  expect(ricsOf("164,52 EUR Euronext Paris +1,40%")).toEqual(["AIR.PA"]);
  expect(ricsOf("164,52 USD NASDAQ +1,40%")).toEqual(["?"]);
  expect(ricsOf("164,52 EUR Euronext Paris +1,40%\n66,12 EUR Euronext Paris +0,10%")).toEqual(["?", "?"]);
});
