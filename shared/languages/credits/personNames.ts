import { isCountry } from "./countries.ts";

const PARTICLES =
  "von und zu|de|du|des|da|das|do|dos|di|del|dela|della|van|von|vom|der|den|ter|ten|la|le|los|el|al|bin|binti|ibn|ben|bint|abu|y|e|zu|af|av|st";
const CAPITAL_WORD = String.raw`(?:[dDlLO]['’]|(?:al|el|ad|as|ul|Al|El)-|(?:de|di|du|la|le|mac|van))?\p{Lu}(?:[\p{L}\p{M}'’.]|-(?!-))*`;
const NAME = new RegExp(`^${CAPITAL_WORD}(?:\\s+(?:${PARTICLES}|${CAPITAL_WORD})){0,6}$`, "u");
const PARTICLE_FIRST = new RegExp(
  `^(?:${PARTICLES})(?:\\s+(?:${PARTICLES}))?\\s+${CAPITAL_WORD}(?:\\s+${CAPITAL_WORD})*$`,
  "u",
);
/** A name with a slip of the shift key: "Tim kelly". */
const SLIPPED = /^\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]*)? (?<small>\p{Ll}{3,})$/u;
const NO_NAME =
  /^(?:staff|desk|unit|team|teams|reporters?|correspondents?|analysts?|economists?|newsroom|bureau[sx]?|markets?|news|service|and|the|for|from|with|avec|pour|dans|par|mail|phone|graphics?|reporting|editing|writing|office|agency|said|says|stocks|stories|percent|data)$/i;

const AGENCY =
  /^(?:Reuters(?: .+)?|AFP|AP|dpa|dpa-AFX|ANSA|EFE|TASS|Xinhua|Breakingviews|Bloomberg(?: News)?|Associated Press|Thomson Reuters.*|Agence France-Presse|Dow Jones|(?:IFR|LPC)\b.*|The .+|STRINGER|Stringer|Staff|Pool|POOL|Handout|Getty Images|EPA|.+ (?:Presse?|News|TV|Agency|Agence)|[Xx]{2,})$/;

/** Towns and countries of datelines, which look like a person's name. */
const PLACE =
  /^(?:Abuja|Accra|Algiers|Alger|Amsterdam|Ankara|Athens|Athènes|Atlanta|Auckland|Baghdad|Bagdad|Bangalore|Bengaluru|Bangkok|Barcelona|Barcelone|Beijing|Pékin|Beirut|Beyrouth|Belgrade|Berlin|Bogota|Boston|Brasilia|Bratislava|Brussels|Bruxelles|Bucharest|Bucarest|Budapest|Cairo|Calgary|Canberra|Caracas|Casablanca|Chicago|Copenhagen|Copenhague|Dallas|Damascus|Damas|Denver|Detroit|Doha|Dubai|Dubaï|Dublin|Edinburgh|Frankfurt|Francfort|Gdansk|Geneva|Genève|Hanoi|Helsinki|Houston|Istanbul|Jakarta|Jerusalem|Jérusalem|Johannesburg|Kabul|Kaboul|Kiev|Kyiv|Lagos|Lima|Lisbon|Lisbonne|London|Londres|Luxembourg|Lyon|Madrid|Manila|Manille|Marseille|Melbourne|Miami|Milan|Minsk|Montreal|Montréal|Moscow|Moscou|Mumbai|Munich|Nairobi|Nicosia|Nicosie|Oslo|Ottawa|Paris|Philadelphia|Prague|Quito|Reykjavik|Riyadh|Ryad|Rome|Rotterdam|Santiago|Sarajevo|Seattle|Seoul|Séoul|Shanghai|Singapore|Singapour|Sofia|Stockholm|Strasbourg|Sydney|Taipei|Tallinn|Tehran|Téhéran|Tokyo|Toronto|Tripoli|Tunis|Vancouver|Vienna|Vienne|Vilnius|Warsaw|Varsovie|Washington|Wellington|Zagreb|Zurich|Argentina|Australia|Austria|Belgium|Brazil|Britain|Canada|Chile|China|Colombia|Cuba|Cyprus|Denmark|Egypt|England|Finland|Germany|Greece|Hungary|Iceland|India|Indonesia|Iran|Iraq|Ireland|Israel|Italy|Japan|Kuwait|Lebanon|Libya|Malaysia|Mexico|Netherlands|Nigeria|Norway|Pakistan|Peru|Poland|Portugal|Qatar|Romania|Russia|Scotland|Spain|Sweden|Switzerland|Syria|Taiwan|Thailand|Turkey|Ukraine|Venezuela|Vietnam|Yemen|New York|New Delhi|New Jersey|New Zealand|New Orleans|Hong Kong|Los Angeles|Las Vegas|Mexico City|S[aã]o Paulo|Kuala Lumpur|Buenos Aires|San Francisco|San Diego|San Jose|San Juan|San Salvador|San Antonio|Tel Aviv|Abu Dhabi|Cape Town|Rio de Janeiro|Saudi Arabia|South Africa|South Korea|North Korea|United States|United Kingdom|North Carolina|South Carolina|North Dakota|South Dakota|West Virginia|New Mexico|New Hampshire|Rhode Island|Wall Street|White House|Boca Raton|Palm Beach|Panama City|Guatemala City|Kuwait City|Salt Lake City|Kansas City|Oklahoma City|Camp David|Sri Lanka|Puerto Rico|Costa Rica|St\. Louis|St\. Petersburg|Fort Worth|Ho Chi Minh City|Phnom Penh|Port-au-Prince|La Paz|La Haye|Le Caire|Le Cap|The Hague|Santa Monica|Addis Ababa|Des Moines|Silicon Valley|Tampa Bay|European Union|États-Unis|Etats-Unis)$/i;

/** A town, country or agency that a list of people must not turn into a person. */
export const isNoPerson = (text: string): boolean => AGENCY.test(text) || isKnownPlace(text);

/** Whether a text is a place known to look like a name. */
export const isKnownPlace = (text: string): boolean => PLACE.test(text) || isCountry(text);

/** Whether a text reads like a person's name: capitalised words, particles, initials. */
export function isPersonName(text: string): boolean {
  if (isNoPerson(text) || /^(?:les?|la|l['’]|the|an?|une?|des)$/i.test(text)) return false;
  if (NAME.test(text) || PARTICLE_FIRST.test(text)) return true;
  const small = SLIPPED.exec(text)?.groups?.small;
  return small !== undefined && !NO_NAME.test(small) && !/(?:ions|ings|ers|ists)$/.test(small);
}

const TITLE =
  /^(?<title>.*(?:\b(?:analysts?|reporters?|correspondents?|writers?|columnists?|strategists?|journalists?|journalistes?|economists?|économistes?|photographers?|photographes?)|['’]s))\s+(?<name>\p{Lu}.*)$/iu;

/** "FX analyst Ann Lee", "IFR's Ann Lee": the name, and the words before it. */
export function splitTitle(text: string): { name: string; title: string } | undefined {
  const groups = TITLE.exec(text)?.groups;
  return groups?.name && groups.title && isPersonName(groups.name)
    ? { name: groups.name, title: groups.title }
    : undefined;
}
