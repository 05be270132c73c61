/**
 * Time zones as news copy names them, with the minutes that they may be ahead of UTC: two where the short name or the
 * town leaves summer time open. First the words of both languages, as an expression source.
 */
export const ZONES: readonly (readonly [key: string, words: string, ahead: readonly number[]])[] = [
  ["GMT", "GMT|UTC|TU", [0]],
  ["EDT", "EDT", [-240]],
  ["EST", "EST", [-300]],
  ["ET", "ET|Eastern(?: time)?|(?:à|heure de) New[ -]York|New York time|heure de l'Est", [-300, -240]],
  ["CT", "CDT|CST|CT|Central time", [-360, -300]],
  ["PT", "PDT|PST|PT|Pacific time", [-480, -420]],
  [
    "CET",
    "CEST|CET|(?:à|heure de) (?:Paris|Berlin|Bruxelles|Francfort|Rome|Madrid)|(?:Paris|Berlin|Brussels|Frankfurt) time",
    [60, 120],
  ],
  ["BST", "BST|(?:à|heure de) Londres|London time", [0, 60]],
  ["MSK", "MSK|(?:à|heure de) Moscou|Moscow time", [180]],
  ["JST", "JST|(?:à|heure de) Tokyo|Tokyo time", [540]],
  ["CST8", "(?:à|heure de) (?:Pékin|Hong Kong|Shanghai)|(?:Beijing|Hong Kong|Shanghai) time", [480]],
  ["IST", "IST|heure de New Delhi|India time", [330]],
  ["local", "local(?: time)?|heures? locales?|locales?", []],
];

const AHEAD = new Map(ZONES.map(([key, , ahead]) => [key, ahead]));

/** Whether two clock times ("13:34") in two zones may be the same moment. */
export function isSameMoment(clock: string, zone: string, other: string, otherZone: string): boolean {
  const moments = (text: string, key: string): number[] => {
    const [hours = 0, minutes = 0] = text.split(":").map(Number);
    return (AHEAD.get(key) ?? []).map((ahead) => (((hours * 60 + minutes - ahead) % 1440) + 1440) % 1440);
  };
  const here = moments(clock, zone);
  return moments(other, otherZone).some((moment) => here.includes(moment));
}
