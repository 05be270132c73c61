import { type Credit, CreditRole } from "#shared/domain/credits.ts";
import type { Language } from "#shared/domain/language.ts";
import { isIsin, parseRic } from "#shared/domain/ric.ts";
import { RIC_SUFFIXES } from "#shared/domain/ricSuffixes.ts";
import type { WireInstrument, WireSignal } from "#shared/domain/wire.ts";
import { parseByline } from "#shared/languages/credits/parseCredits.ts";
import { asList, asObject, asText, first, type Json } from "./jsonFields.ts";
import type { StoryText } from "./storyText.ts";

/** The story's own text: markup where there is some, else plain text. */
export function bodyOf(item: Json): { html: string; text: string } {
  const bodies = asList(item.bodies);
  const typeOf = (one: Json): string => asText(first(one, "contentType", "contenttype"));
  const html = bodies.find((one) => /html/.test(typeOf(one)));
  const plain = bodies.find((one) => !/html|xml/.test(typeOf(one)));
  return {
    html: asText(item.body_html) || asText(item.body_xhtml) || asText(html?.value) || otherBody(item, true),
    text: asText(item.body_text) || asText(plain?.value) || otherBody(item, false),
  };
}

/** The first series lets an agency name its bodies by purpose ("body_main"); what they are shows only inside. */
const otherBody = (item: Json, isMarkup: boolean): string =>
  Object.entries(item).flatMap(([key, value]) =>
    key.startsWith("body_") && typeof value === "string" && value.trimStart().startsWith("<") === isMarkup ? value : [],
  )[0] ?? "";

const sourcesOf = (item: Json): Json[] => asList(first(item, "infoSources", "infosources", "infosource"));

export function providerOf(item: Json): string {
  const provider = sourcesOf(item).find((one) => /provider|^$/.test(asText(first(one, "role", "rel"))));
  const holder = asText(first(item, "copyrightHolder", "copyrightholder"));
  return asText(provider?.name) || asText(item.provider) || asText(item.source) || holder;
}

/** Roles as agencies name them where they do not use our words. */
const ROLES: Readonly<Record<string, CreditRole>> = {
  author: "writing",
  writer: "writing",
  reporter: "reporting",
  correspondent: "reporting",
  editor: "editing",
  translator: "translating",
  photographer: "photo",
};

/** People of the item: the sign-off says most; its metadata, then the byline, serve where there is none. */
export function creditsOf(item: Json, story: StoryText, byline: string, language: Language): readonly Credit[] {
  if (story.credits.length > 0) return story.credits;
  const named = [...sourcesOf(item), ...asList(first(item, "people", "person")), ...asList(item.authors)];
  const credits = named.flatMap((one): Credit[] => {
    const code = asText(first(one, "role", "rel")).trim();
    const role = CreditRole.safeParse(code).data ?? ROLES[code.toLowerCase()];
    const name = asText(one.name).trim().slice(0, 200);
    if (!role || name === "") return [];
    const contacts = asList(first(one, "contactInfo", "contactinfo"));
    const place = contacts.map((contact) => asText(asObject(contact.address).locality)).find((text) => text !== "");
    const org = contacts.find((contact) => asText(contact.type) === "organisation");
    return [
      {
        ...(asText(first(one, "literal", "code")) === "desk" ? { role: "desk", name, of: role } : { role, name }),
        ...(place ? { place: place.slice(0, 200) } : {}),
        ...(org ? { org: asText(org.value).slice(0, 200) } : {}),
      },
    ];
  });
  return credits.length > 0 ? credits : parseByline(byline, language);
}

const KNOWN_MICS = new Set(Object.values(RIC_SUFFIXES).map((venue) => venue.mic));
/** Whether an exchange is given as ISO 10383 has it. Feeds write names there too: "NYSE" has four letters and is none. */
const isMic = (text: string): boolean => /^X[A-Z0-9]{3}$/.test(text) || KNOWN_MICS.has(text);

/** Companies and their codes: RIC, ISIN or the ticker of a market. */
export function instrumentsOf(item: Json): WireInstrument[] {
  return asList(first(item, "organisations", "organisation")).flatMap((organisation) => {
    const symbols = asList(organisation.symbols);
    if (symbols.length === 0) return [];
    const found: WireInstrument = { name: asText(organisation.name).slice(0, 200) };
    for (const one of symbols) {
      const value = asText(first(one, "symbol", "ticker", "instrument")).trim();
      const kind = asText(first(one, "symbolType", "symboltype"));
      const mic = asText(one.exchange).replace(/^mic:/, "");
      if (/isin/i.test(kind) || isIsin(value)) found.isin = value.slice(0, 12);
      else if (/ric$/i.test(kind) || (kind === "" && parseRic(value))) found.ric = value.slice(0, 64);
      else if (value !== "") found.ticker = value.slice(0, 64);
      if (isMic(mic)) found.mic = mic;
    }
    return found.ric || found.isin || found.ticker ? [found] : [];
  });
}

/** What the agency says about the item's place in its family. TT's codes: KORR and RÄ correct, UV develops. */
export function signalOf(item: Json, headline: string, isCanceled: boolean): WireSignal {
  if (isCanceled) return "withdrawal";
  const codes = [
    ...asList(item.signal).map((one) => asText(first(one, "qcode", "code", "name"))),
    asText(asObject(item.signals).updatetype),
    ...asList(first(item, "subjects", "subject"))
      .filter((one) => asText(one.rel) === "signal")
      .map((one) => asText(first(one, "literal", "code"))),
  ].join(" ");
  if (/withdrawal|AVPUB/i.test(codes)) return "withdrawal";
  if (/correct|\bKORR\b|RÄ/i.test(codes) || /^CORRECTED\b/.test(headline)) return "correction";
  if (/refile/i.test(codes) || /^REFILE\b/.test(headline)) return "refile";
  return /update|\bUV\b/i.test(codes) || /^UPDATE \d/.test(headline) ? "update" : "none";
}
