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
  [
    "es",
    "(Reporte de la Redacción de Ciudad de México)",
    "desk/reporting:Redacción de Ciudad de México@Ciudad de México",
    "",
  ],
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
    "writing:Ana Souza | contributing:Rui Matos@Brasília | desk/translating:Redação São Paulo@São Paulo",
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
    "(Bericht von Tom Käckbach; geschrieben von Anneli Palmberg; redigiert von Hans Busekamp)",
    "reporting:Tom Käckbach | writing:Anneli Palmberg | editing:Hans Busekamp",
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
    "(Reporte de Noé Tarrasa en Ciudad de México, editado por Raúl Cortina)",
    "reporting:Noé Tarrasa@Ciudad de México | editing:Raúl Cortina",
    "",
  ],
  [
    "es",
    "(Reporte de A. J. Pérez y María José Ruiz-Díaz en Buenos Aires y São Paulo. Editado por Jorge O.)",
    "reporting:A. J. Pérez | reporting:María José Ruiz-Díaz@Buenos Aires y São Paulo | editing:Jorge O.",
    "",
  ],
  ["es", "(Editado por Javier Leyendas)", "editing:Javier Leyendas", ""],
  [
    "es",
    "(Reporte de Elena Rasgado y Nicolás Miralta, Editado por Juana Casals)",
    "reporting:Elena Rasgado | reporting:Nicolás Miralta | editing:Juana Casals",
    "",
  ],
  [
    "es",
    "(Información de Ema Pinarda, David Latorna; editado por Tomás Cobalto)",
    "reporting:Ema Pinarda | reporting:David Latorna | editing:Tomás Cobalto",
    "",
  ],
  ["es", "(Con reporte adicional de Ana Isabel Marmolejo)", "contributing:Ana Isabel Marmolejo", ""],
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
    "(Gavino Giunti, in redazione a Roma Francesca Pisanelli)",
    "reporting:Gavino Giunti | editing:Francesca Pisanelli@Roma",
    "",
  ],
  [
    "it",
    "(Tradotto da Redazione Danzica, in redazione Stefano Bernardini a Roma)",
    "desk/translating:Redazione Danzica@Danzica | editing:Stefano Bernardini@Roma",
    "",
  ],
  [
    "it",
    "(Elvira Pollastri, Giulio Piovani, editing Gianluca Semeria)",
    "reporting:Elvira Pollastri | reporting:Giulio Piovani | editing:Gianluca Semeria",
    "",
  ],
  [
    "it",
    "(Giuseppe Fontana, hanno contribuito Angelo Amadori e Alvise Armeni)",
    "reporting:Giuseppe Fontana | contributing:Angelo Amadori | contributing:Alvise Armeni",
    "",
  ],
  [
    "it",
    "(Versione italiana a cura di Laura Contemi, editing Claudia Cristofani)",
    "translating:Laura Contemi | editing:Claudia Cristofani",
    "",
  ],
  ["it", "(Scritto da Anna Rossi, foto di Luca Verdi)", "writing:Anna Rossi | photo:Luca Verdi", ""],
  [
    "pt",
    "(Por Ricardo Britto, em Brasília; Edição de Pedro Fontes)",
    "writing:Ricardo Britto@Brasília | editing:Pedro Fontes",
    "",
  ],
  [
    "pt",
    "(Reportagem de Marta Nogais, no Rio de Janeiro, e Letícia Furtado, em São Paulo)",
    "reporting:Marta Nogais@Rio de Janeiro | reporting:Letícia Furtado@São Paulo",
    "",
  ],
  [
    "pt",
    "(Por Luana Maria Bento; edição de Isabel Versales)",
    "writing:Luana Maria Bento | editing:Isabel Versales",
    "",
  ],
  [
    "pt",
    "((Tradução Redação São Paulo, 55 11 56447753)) REUTERS AB",
    "desk/translating:Redação São Paulo@São Paulo",
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
