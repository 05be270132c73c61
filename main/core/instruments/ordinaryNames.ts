const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/**
 * Names of companies that are also words, surnames, first names or places, folded. Alone they are taken for the company
 * only where a capital inside a sentence, or other evidence, says so.
 */
export const ORDINARY_NAMES = words(
  `accor admiral aeon alphabet ally amazon anthem apache apple argan ball ana also also barco basler bayer berkeley block
  booking bossard brent cable carnival casino castellum caterpillar chubb clorox coach coherent coles comet compass
  continental cooper corning cummins deere demant disney dow dover durr eaton edison elia elis elisa emmi endesa entra
  everest experian ferguson flex ford fortune fox frasers freenet gap garmin gartner general gilt goodman google greenland
  harris hartford hella helvetia hera hershey hexagon holmen humana ibis informa intuit jumbo kerry kingfisher legrand
  leonardo lilly lincoln linde lloyds loews lucid man marriott match merck meta metro micron midea mosaic morgan moody
  navigator news next nike norma oracle orange orion orsay pandora paramount partners patrizia pearson persimmon pfizer
  philips phoenix pigeon porsche prada priceline progressive prudential puma rational recruit renault reply rollins roche
  rubis sage santander santos sapporo schindler schneider screen seria sharp shell shift siegfried siemens silver skylark
  smiths software southern square subaru suncorp swatch target tapestry tesla travelers trimble uber unite universal unum
  vale ventas vesuvius vicat vinci visa vistra ward waters weir wendel wharf williams workspace yamaha yamato zara
  free sun wise see hp ing ups man lb ly iss ses rea anz aes ana is it tim jt app total schroders smith nomura suzano
  sto nel neles sika essity monster iron mountain discover capital state street fast first republic crown castle hub best buy
  dollar tree kellogg campbell harley davidson stanley molson`,
);

/** Ordinary names that are people's as well: a person "said" things too. */
export const SURNAMES = words(
  `ball campbell cooper cummins deere edison ferguson hartford harris kellogg kerry legrand leonardo lilly lincoln merck
  moody morgan page pearson phoenix porsche rollins schindler schneider schroder schroders schwab siegfried smith smiths
  stanley suzano vicat ward waters weir wendel williams wolseley`,
);

/** Ordinary names that are places as well: "in Phoenix" is where something happened. */
export const PLACES = words(
  "phoenix hartford berkeley dover lincoln sapporo greenland santander everest orange vale edison",
);
export const BEFORE_PLACES = words("in near at from a vers to");

/** A name behind these is a person's. */
export const TITLES = words(
  "mr mrs ms m mme mlle dr sir lord president minister senator judge ministre senateur maitre",
);

/** Two signs are company enough only where everybody knows them. */
export const SHORT_NAMES = words("bp hp gm ge vw 3m 3i");

/** Rates and goods are named by words of every day; only these are taken from running text. */
export const MARKET_NAMES = words(
  "brent wti bund bitcoin ethereum ttf btp oat jgb nasdaq nikkei footsie kospi topix taiex sensex nifty ibovespa merval",
);

/** What follows a company's name as its legal form, in any of the desk's languages. */
export const LEGAL_FORMS = words(
  "inc incorporated corp corporation co company ltd limited llc plc ag se sa sas nv spa ab asa oyj group groupe holding holdings motor motors",
);

/** Words behind a name that only a company takes. */
export const COMPANY_WORDS = words(
  "said says announced announces reported reports posted unveiled launched shares stock stocks chief ceo executives plans sells bought agreed shareholders a ont prevoit compte annonce publie vise lance rachete cede veut supprime",
);

/** Capitals before a name that do not belong to it: "French Renault", "Group Orange". */
export const BEFORE_NAMES = words(
  "french german british american us uk dutch italian spanish swiss japanese chinese korean european swedish groupe group societe operateur",
);
