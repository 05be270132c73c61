/** Towns whose article is part of the name and melts with "à": au Caire, à La Haye, aux Sables-d'Olonne. */
const TOWNS_LE = /^(?:Caire|Cap|Havre|Mans|Pirée|Touquet|Creusot|Bourget|Luc|Lavandou|Puy-en-Velay)$/;
const TOWNS_LES = /^(?:Sables-d['’]Olonne|Mureaux|Ulis|Herbiers)$/;

/** Countries and regions that take "au" and "aux"; the names that take "en" are known by their ending or listed. */
const AU =
  /^(?:Japon|Liban|Canada|Brésil|Mexique|Chili|Pérou|Portugal|Danemark|Luxembourg|Royaume-Uni|Maroc|Sénégal|Mali|Niger|Nigeria|Tchad|Togo|Bénin|Cameroun|Gabon|Congo|Kenya|Rwanda|Burundi|Mozambique|Soudan|Soudan du Sud|Qatar|Koweït|Yémen|Pakistan|Bangladesh|Népal|Cambodge|Laos|Vietnam|Viêt Nam|Kazakhstan|Venezuela|Guatemala|Honduras|Nicaragua|Costa Rica|Panama|Paraguay|Salvador|Botswana|Zimbabwe|Ghana|Liberia|Kosovo|Vatican|Pays basque|Proche-Orient|Moyen-Orient|Groenland|Québec)$/;
const AUX =
  /^(?:[ÉE]tats-Unis|Pays-Bas|Philippines|Antilles|[ÉE]mirats arabes unis|Maldives|Bahamas|Comores|Seychelles)$/;
const EN =
  /^(?:France|Allemagne|Espagne|Belgique|Suisse|Autriche|Pologne|Ukraine|Grèce|Irlande|Écosse|Angleterre|Suède|Norvège|Finlande|Hongrie|Chine|Inde|Argentine|Afrique(?: du Sud)?|Côte d['’]Ivoire|Corée(?: du (?:Sud|Nord))?|Israël|Iran|Irak|Afghanistan|Égypte|Libye|Angola|Ouganda|Guinée|Haïti|Équateur|Uruguay|Bolivie|Palestine|Arabie saoudite|Crimée|Catalogne|Bretagne|Normandie|Provence|Corse|Alsace|Nouvelle-Calédonie|Nouvelle-Zélande|Afghanistan|Ouzbékistan|Europe|Asie|Floride|Californie|Virginie|Caroline du (?:Nord|Sud)|Bavière|Sicile|Sardaigne|Toscane|Lombardie|Flandre|[\p{Lu}][\p{L}-]+ie)$/u;

/** "au" + "Caire" is the town "Le Caire"; elsewhere the place stands as printed. */
export function readFrenchPlace(preposition: string, place: string): string {
  if (preposition === "au" && TOWNS_LE.test(place)) return `Le ${place}`;
  if (preposition === "aux" && TOWNS_LES.test(place)) return `Les ${place}`;
  return place;
}

/** A place with the preposition that French asks for: à Paris, au Caire, en Ukraine, au Japon, aux États-Unis. */
export function printFrenchPlace(place: string): string {
  const [, article, town] = /^(Les?) (.+)$/.exec(place) ?? [];
  if (article === "Le" && town && TOWNS_LE.test(town)) return `au ${town}`;
  if (article === "Les" && town && TOWNS_LES.test(town)) return `aux ${town}`;
  if (/^(?:le |la |les |l['’])/.test(place)) return `dans ${place}`;
  if (AU.test(place)) return `au ${place}`;
  if (AUX.test(place)) return `aux ${place}`;
  if (EN.test(place)) return `en ${place}`;
  return `à ${place}`;
}
