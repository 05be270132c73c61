import { expect, test } from "vitest";
import { parseCreditLine } from "./parseCredits.ts";

/* Lines in the shapes that desks print, with invented people. "role:name@place", a desk with the job it did. */
test.each([
  [
    "de",
    "(Bericht von Anna Kova und Jan Reuter, geschrieben von Elke Blum, redigiert von Ralf Sol. Bei Rückfragen wenden Sie sich bitte an die Redaktion unter berlin.newsroom@example.com)",
    "reporting:Anna Kova | reporting:Jan Reuter | writing:Elke Blum | editing:Ralf Sol",
    "Bei Rückfragen wenden Sie sich bitte an die Redaktion unter berlin.newsroom@example.com",
  ],
  [
    "de",
    "(Reporter: Anna Kova, Jan Wolf; Redaktion: Ralf Sol)",
    "reporting:Anna Kova | reporting:Jan Wolf | editing:Ralf Sol",
    "",
  ],
  [
    "de",
    "Autorin: Maria Berg (Rom) und Paul Kern (Berlin), +49 30 1234567, <mail@example.de>",
    "writing:Maria Berg@Rom | writing:Paul Kern@Berlin",
    "+49 30 1234567, <mail@example.de>",
  ],
  [
    "de",
    "(Unter Mitarbeit von Lena Kurz in Paris und Tom Hand in London, übersetzt von Eva Klein)",
    "contributing:Lena Kurz@Paris | contributing:Tom Hand@London | translating:Eva Klein",
    "",
  ],
  [
    "de",
    "(Bericht von Andreas von Berg aus Moskau, unter Mitarbeit von Lisa Hof)",
    "reporting:Andreas von Berg@Moskau | contributing:Lisa Hof",
    "",
  ],
  ["de", "(zusammengestellt von Nina Roth)", "compiling:Nina Roth", ""],
  [
    "es",
    "(Reportes de Ana Gómez y Luis Pardo en Bengaluru; reporte adicional de Carla Ruiz. Editado en español por Daniela Paz)",
    "reporting:Ana Gómez | reporting:Luis Pardo@Bengaluru | contributing:Carla Ruiz | editing:Daniela Paz",
    "",
  ],
  ["es", "(Reporte de Noé Campos)", "reporting:Noé Campos", ""],
  ["es", "(Información de Costas Vega y Jasper Luna)", "reporting:Costas Vega | reporting:Jasper Luna", ""],
  ["es", "(Reportaje de Andre Silva Edición de Chris Rosa)", "reporting:Andre Silva | editing:Chris Rosa", ""],
  [
    "es",
    "(Por Ana Gómez y Luis Pardo, con reporte de Carla Ruiz en Madrid, editado por Eva Sol)",
    "writing:Ana Gómez | writing:Luis Pardo | contributing:Carla Ruiz@Madrid | editing:Eva Sol",
    "",
  ],
  [
    "es",
    "(Traducido por Flora Gómez; editado por Benito Ríos en la Mesa de Edición de Gdansk)",
    "translating:Flora Gómez | editing:Benito Ríos@Gdansk",
    "",
  ],
  ["es", "(Reporte de la Redacción de Ciudad de México)", "desk/reporting:Redacción de Ciudad de México", ""],
  ["es", "(Ana Gómez contribuyó desde Lima)", "contributing:Ana Gómez@Lima", ""],
  [
    "it",
    "(Sara Rossi, in redazione a Milano Gianluca Verdi)",
    "reporting:Sara Rossi | editing:Gianluca Verdi@Milano",
    "",
  ],
  ["it", "(Tradotto da Chiara Bianchi, editing Stefano Neri)", "translating:Chiara Bianchi | editing:Stefano Neri", ""],
  [
    "it",
    "(Tradotto da Redazione Danzica, in redazione a Milano Roberta Blu)",
    "desk/translating:Redazione Danzica@Danzica | editing:Roberta Blu@Milano",
    "",
  ],
  [
    "it",
    "(Reportage di Anna Conti a Roma, con il contributo di Luca Ferri a Milano)",
    "reporting:Anna Conti@Roma | contributing:Luca Ferri@Milano",
    "",
  ],
  ["it", "(Ha contribuito Elvira Moro a Roma)", "contributing:Elvira Moro@Roma", ""],
  ["it", "(A cura di Paolo Gialli)", "editing:Paolo Gialli", ""],
  ["pt", "(Por Bruno Lima)", "writing:Bruno Lima", ""],
  ["pt", "(Reportagem de Silvio Castro)", "reporting:Silvio Castro", ""],
  [
    "pt",
    "(Reportagem de Ana Souza em São Paulo e Rui Matos no Rio de Janeiro; edição de Carla Dias)",
    "reporting:Ana Souza@São Paulo | reporting:Rui Matos@Rio de Janeiro | editing:Carla Dias",
    "",
  ],
  [
    "pt",
    "(Por Ana Souza, com reportagem adicional de Rui Matos em Brasília; tradução Redação São Paulo)",
    "writing:Ana Souza | contributing:Rui Matos@Brasília | desk/translating:Redação São Paulo",
    "",
  ],
  ["pt", "(Edição de Luana Alves e Pedro Faria)", "editing:Luana Alves | editing:Pedro Faria", ""],
  ["de", "(Maschinell übersetzt)", "", "Maschinell übersetzt"],
  ["es", "(Traducción automática)", "", "Traducción automática"],
  ["de", "(Aktualisiert mit Kursen)", "", "Aktualisiert mit Kursen"],
  ["es", "(Corrige cifra en párrafo 3)", "", "Corrige cifra en párrafo 3"],
  ["it", "(Aggiunge dettagli)", "", "Aggiunge dettagli"],
  ["pt", "(Atualiza com preços)", "", "Atualiza com preços"],
  [
    "de",
    "(Reporter: Anna Kova, Jan Wolf, redigiert von Ralf Sol. Bei Rückfragen wenden Sie sich an berlin.newsroom@example.com oder 030 2201 33711)",
    "reporting:Anna Kova | reporting:Jan Wolf | editing:Ralf Sol",
    "Bei Rückfragen wenden Sie sich an berlin.newsroom@example.com oder 030 2201 33711",
  ],
  [
    "de",
    "(Bericht von Tom Käckenhoff; geschrieben von Anneli Palmen; redigiert von Hans Busemann)",
    "reporting:Tom Käckenhoff | writing:Anneli Palmen | editing:Hans Busemann",
    "",
  ],
  [
    "de",
    "(Bericht: Anna Kova in Brüssel, Jan Wolf in Paris)",
    "reporting:Anna Kova@Brüssel | reporting:Jan Wolf@Paris",
    "",
  ],
  [
    "de",
    "(Bericht von Anna Kova, Jan Wolf und Lena Kurz, geschrieben und redigiert von Ralf Sol)",
    "reporting:Anna Kova | reporting:Jan Wolf | reporting:Lena Kurz | writing:Ralf Sol | editing:Ralf Sol",
    "",
  ],
  ["de", "(Büro Frankfurt, redigiert von Ralf Sol)", "desk/reporting:Büro Frankfurt@Frankfurt | editing:Ralf Sol", ""],
  [
    "de",
    "(Bericht von Reuters-Büros, geschrieben von Elke Blum)",
    "desk/reporting:Reuters-Büros | writing:Elke Blum",
    "",
  ],
  ["de", "Von Anna Kova und Jan Wolf", "writing:Anna Kova | writing:Jan Wolf", ""],
  [
    "es",
    "(Reporte de Noé Torres en Ciudad de México, editado por Raúl Cortés)",
    "reporting:Noé Torres@Ciudad de México | editing:Raúl Cortés",
    "",
  ],
  [
    "es",
    "(Reporte de A. J. Pérez y María José Ruiz-Díaz en Buenos Aires y São Paulo. Editado por Jorge O.)",
    "reporting:A. J. Pérez | reporting:María José Ruiz-Díaz@Buenos Aires y São Paulo | editing:Jorge O.",
    "",
  ],
  ["es", "(Editado por Javier Leira)", "editing:Javier Leira", ""],
  [
    "es",
    "(Reporte de Eliana Raszewski y Nicolás Misculin, Editado por Juana Casas)",
    "reporting:Eliana Raszewski | reporting:Nicolás Misculin | editing:Juana Casas",
    "",
  ],
  [
    "es",
    "(Información de Emma Pinedo, David Latona; editado por Tomás Cobos)",
    "reporting:Emma Pinedo | reporting:David Latona | editing:Tomás Cobos",
    "",
  ],
  ["es", "(Con reporte adicional de Ana Isabel Martínez)", "contributing:Ana Isabel Martínez", ""],
  [
    "es",
    "(Reporte y redacción de Ana Gómez, edición de Luis Pardo)",
    "reporting:Ana Gómez | writing:Ana Gómez | editing:Luis Pardo",
    "",
  ],
  [
    "es",
    "(Escrito por Ana Gómez; traducción de Flora Paz; edición en español de Benito Ríos)",
    "writing:Ana Gómez | translating:Flora Paz | editing:Benito Ríos",
    "",
  ],
  [
    "it",
    "(Gavin Jones, in redazione a Roma Francesca Piscioneri)",
    "reporting:Gavin Jones | editing:Francesca Piscioneri@Roma",
    "",
  ],
  [
    "it",
    "(Tradotto da Redazione Danzica, in redazione Stefano Bernabei a Roma)",
    "desk/translating:Redazione Danzica@Danzica | editing:Stefano Bernabei@Roma",
    "",
  ],
  [
    "it",
    "(Elvira Pollina, Giulio Piovaccari, editing Gianluca Semeraro)",
    "reporting:Elvira Pollina | reporting:Giulio Piovaccari | editing:Gianluca Semeraro",
    "",
  ],
  [
    "it",
    "(Giuseppe Fonte, hanno contribuito Angelo Amante e Alvise Armellini)",
    "reporting:Giuseppe Fonte | contributing:Angelo Amante | contributing:Alvise Armellini",
    "",
  ],
  [
    "it",
    "(Versione italiana a cura di Laura Contemori, editing Claudia Cristoferi)",
    "translating:Laura Contemori | editing:Claudia Cristoferi",
    "",
  ],
  ["it", "(Scritto da Anna Rossi, foto di Luca Verdi)", "writing:Anna Rossi | photo:Luca Verdi", ""],
  [
    "pt",
    "(Por Ricardo Brito, em Brasília; Edição de Pedro Fonseca)",
    "writing:Ricardo Brito@Brasília | editing:Pedro Fonseca",
    "",
  ],
  [
    "pt",
    "(Reportagem de Marta Nogueira, no Rio de Janeiro, e Letícia Fucuchima, em São Paulo)",
    "reporting:Marta Nogueira@Rio de Janeiro | reporting:Letícia Fucuchima@São Paulo",
    "",
  ],
  [
    "pt",
    "(Por Luana Maria Benedito; edição de Isabel Versiani)",
    "writing:Luana Maria Benedito | editing:Isabel Versiani",
    "",
  ],
  [
    "pt",
    "((Tradução Redação São Paulo, 55 11 56447753)) REUTERS AB",
    "desk/translating:Redação São Paulo",
    "55 11 56447753; REUTERS AB",
  ],
  ["pt", "(Reportagem adicional de João da Silva Neto)", "contributing:João da Silva Neto", ""],
  [
    "pt",
    "(Por Ana Souza e Rui Matos; Com colaboração de Lia Dias)",
    "writing:Ana Souza | writing:Rui Matos | contributing:Lia Dias",
    "",
  ],
] as const)("%s: %s", (language, line, people, rest) => {
  const read = parseCreditLine(line, language);
  const shown = read.credits.map(({ role, of, name, place }) => {
    const job = of ? `${role}/${of}` : role;
    return place ? `${job}:${name}@${place}` : `${job}:${name}`;
  });
  expect(shown.join(" | ")).toBe(people);
  expect(read.rest).toBe(rest);
});
