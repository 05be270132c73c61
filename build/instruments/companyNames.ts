/** Legal forms and classes at the end of a company's name, which copy leaves out. */
const LEGAL =
  /[\s,]+(?:Inc|Incorporated|Corp|Corporation|Co|Company|Companies|Ltd|Limited|LLC|LP|L\.P|PLC|plc|Plc|P\.L\.C|S\.?A\.?|SA\/NV|SE|S\.E|AG|A\.G|KGaA|AG & Co\. KGaA|SE & Co\. KGaA|GmbH|NV|N\.V|SpA|S\.p\.A|S\.P\.A|AB|ASA|AS|A\/S|Oyj|Abp|SCA|S\.C\.A|SGPS|Berhad|Bhd|Tbk|K\.K|JSC|PJSC|Aktiengesellschaft|Aktiebolag|Societe anonyme|Société anonyme|Public Limited Company|Holdings?|Hldgs|Group|Groupe|\(publ\)|\(The\)|publ)\.?$/i;
/** What stands behind a name to tell one share of a company from another. */
const CLASS = /\s*\((?:Class|Series) ([A-Z])\)$/;

/** "Agilent Technologies, Inc." becomes "Agilent Technologies"; a share class stays as its letter. */
export function shortName(full: string): string {
  const share = CLASS.exec(full)?.[1];
  let name = full
    .replace(CLASS, "")
    .replace(/\s*\([^)]*\)|\/The\b/g, "")
    .replace(/[–—]/g, "-");
  name = name.replace(/\s+/g, " ").trim();
  name = name.replace(/^The (?=\S+ \S+)/, "").replace(/ (?:Common Stock|Class [A-Z]\b|Pref\b).*$/, "");
  for (let isDone = false; !isDone; ) {
    const shorter = name.replace(LEGAL, "").replace(/[\s,&-]+$/, "");
    isDone = shorter === name || shorter.length < 2 || /^(?:The|First|General|United|American|National)$/.test(shorter);
    if (!isDone) name = shorter;
  }
  if (!/\p{Ll}/u.test(name) && /\p{Lu}{7}/u.test(name)) name = name.replace(/\p{Lu}{4,}/gu, capitalised);
  return share ? `${name} ${share}` : name;
}

/** Some lists shout: "SHIMAMURA". Short names may be letters of their own: "BASF". */
const capitalised = (word: string): string => word.charAt(0) + word.slice(1).toLowerCase();

const SPELLED: Readonly<Record<string, string>> = {
  ä: "ae",
  ö: "oe",
  ü: "ue",
  ß: "ss",
  ø: "o",
  æ: "ae",
  å: "a",
  "&": " and ",
};

/** What makes two spellings of one company equal: "Deutsche Börse AG" and "Deutsche Boerse". */
export const coreOf = (name: string): string =>
  shortName(name)
    .toLowerCase()
    .replace(/[äöüßøæå&]/g, (sign) => SPELLED[sign] ?? sign)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/['’.]/g, "")
    .replace(/[^a-z0-9]+/g, " ")
    .trim();

/** Whether two names start with the same word and one says all that the other says. */
export function isSameCompany(a: string, b: string): boolean {
  const [left, right] = [coreOf(a).split(" "), coreOf(b).split(" ")];
  const [few, many] = left.length < right.length ? [left, right] : [right, left];
  return few[0] !== "" && few[0] === many[0] && few.every((word) => many.includes(word));
}
