import { languageOf } from "#shared/domain/language.ts";
import type { WireContent, WireHeadline, WireLink, WireName } from "#shared/domain/wire.ts";
import { readDate } from "./format.ts";
import { asList, asText, first, type Json } from "./jsonFields.ts";

type More = Pick<
  WireContent,
  "headlines" | "names" | "keywords" | "genres" | "links" | "copyrightHolder" | "usageTerms" | "signalCodes"
> & { readonly contentCreated: string | undefined; readonly expires: string | undefined };

const NAMED: readonly (readonly [WireName["kind"], readonly string[]])[] = [
  ["person", ["people", "person"]],
  ["organisation", ["organisations", "organisation"]],
  ["place", ["places", "place"]],
  ["event", ["events", "event"]],
];

/** What an item of any series says beside its story. @param main the headline that the story is known by */
export function moreOf(item: Json, main: string): More {
  return {
    headlines: headlinesOf(item, main),
    names: NAMED.flatMap(([kind, keys]) =>
      asList(first(item, ...keys)).flatMap((one): WireName[] => {
        const name = asText(one.name).slice(0, 400);
        // a listed company is an instrument
        const isListed = asList(one.symbols).length > 0;
        return name === "" || isListed
          ? []
          : [{ kind, name, code: asText(first(one, "uri", "literal", "code")).slice(0, 400) }];
      }),
    ),
    keywords: (Array.isArray(item.keywords) ? item.keywords : [])
      .map((one) => asText(one).slice(0, 400))
      .filter(Boolean),
    genres: asList(first(item, "genres", "genre")).flatMap((one) => {
      const [code, name] = [asText(first(one, "uri", "literal", "code")), asText(one.name)];
      return code + name === "" ? [] : [{ code: code.slice(0, 200), name: name.slice(0, 400) }];
    }),
    links: linksOf(item),
    copyrightHolder: asText(first(item, "copyrightHolder", "copyrightholder")).slice(0, 400),
    usageTerms: asText(first(item, "usageTerms", "usageterms")).slice(0, 4000),
    signalCodes: codesOf(item),
    contentCreated: readDate(asText(first(item, "contentCreated", "contentcreated"))),
    expires: readDate(asText(item.expires)),
  };
}

/** `headlines` of 2.x and 3.x; `headline_*` of the first series. */
function headlinesOf(item: Json, main: string): WireHeadline[] {
  const listed = asList(item.headlines).map((one) => ({
    role: asText(one.role).slice(0, 120),
    text: asText(one.value).slice(0, 1000),
    language: languageOf(asText(first(one, "language", "lang"))),
  }));
  const named = Object.entries(item).flatMap(([key, value]) =>
    key.startsWith("headline_")
      ? [{ role: key.slice(9, 129), text: asText(value).slice(0, 1000), language: undefined }]
      : [],
  );
  return [...listed, ...named].flatMap(({ role, text, language }) =>
    text === "" || text === main ? [] : [{ role, text, ...(language ? { language } : {}) }],
  );
}

/** Superdesk's `evolvedfrom` and `rewrite_of`, and associations whose relation says what they are. */
function linksOf(item: Json): WireLink[] {
  const previous = ["evolvedfrom", "rewrite_of"].flatMap((code): WireLink[] => {
    const guid = asText(item[code]).slice(0, 500);
    return guid === "" ? [] : [{ rel: "previous", code, guid, href: "", title: "" }];
  });
  const others = asList(item.associations).flatMap((one): WireLink[] => {
    const code = asText(one.rel).slice(0, 200);
    const guid = asText(first(one, "uri", "guid")).slice(0, 500);
    if (guid === "" || code === "" || ["picture", "graphic"].includes(asText(one.type))) return [];
    const rel = /previous|evolved|revision/i.test(code)
      ? "previous"
      : /translat/i.test(code)
        ? "translationOf"
        : "seeAlso";
    return [{ rel, code, guid, href: "", title: asText(first(one, "headline", "title")).slice(0, 1000) }];
  });
  return [...previous, ...others];
}

/** TT's `signals.updatetype`, Superdesk's list of signals. */
function codesOf(item: Json): string[] {
  const type = asText((item.signals as Json | undefined)?.updatetype);
  const listed = asList(item.signal).map((one) => asText(first(one, "code", "name")));
  return [type, ...listed].filter(Boolean).map((code) => code.slice(0, 200));
}
