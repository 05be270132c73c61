import type { WireContent } from "#shared/domain/wire.ts";
import { isFilm } from "#shared/media/isFilm.ts";
import { addressOf } from "./mediaAddress.ts";
import { basicDate, docdataOf } from "./nitfDocdata.ts";
import { isKeptInNitf, keptInNitf } from "./nitfUnknown.ts";
import { closingOf, heldOf, isSignalSaid, openingOf } from "./writtenParts.ts";
import { markupOf, type Names } from "./xhtmlBody.ts";
import { el, filled, type XmlOut, xmlDocument } from "./xmlOut.ts";

/** Names of NITF 3.6 for the parts of a text. A company in running text is an `org` with its code. */
const NITF: Names = {
  crosshead: "hl2",
  quote: ["bq", "block"],
  box: ["block", "hl2"],
  // NITF has one element for emphasis; what is struck must not be read as stressed, so its class says so
  styles: {
    bold: ["em"],
    italic: ["em"],
    strike: ["em.strike"],
    underline: ["em.underline"],
    subscript: ["num", "sub"],
    superscript: ["num", "sup"],
  },
  ticker: (ric) => el("org", { idsrc: "RIC", value: ric }, ric),
};

/**
 * One item as NITF 3.6. The embargo is `date.release` ("available to be released"), never `date.expire`, and the status
 * says it too; the sign-off is the `tagline`; a correction is docdata's `correction`.
 * @throws AppError `publish.embargo`
 */
export function writeNitf(content: WireContent): string {
  return xmlDocument(
    el(
      "nitf",
      {
        xmlns: "http://iptc.org/std/NITF/2006-10-18/",
        "xml:lang": content.language,
        version: "-//IPTC//DTD NITF 3.6//EN",
      },
      el(
        "head",
        {},
        filled("title", {}, content.headline),
        keptInNitf(content, "head", "meta"),
        subjectsOf(content),
        keptInNitf(content, "head", "iim").slice(0, 1),
        docdataOf(content),
        keptInNitf(content, "head", "pubdata"),
        keptInNitf(content, "head", "revision-history"),
      ),
      el(
        "body",
        {},
        headOf(content),
        el(
          "body.content",
          {},
          filled("p", {}, openingOf(content)),
          markupOf(content.body, NITF),
          content.media.map(mediaOf),
        ),
        endOf(content),
      ),
    ),
  );
}

/** What of an item NITF has no place for. */
export function nitfDrops(content: WireContent): string[] {
  const isSaid = content.signal === "correction" || isSignalSaid(content);
  return [
    ...heldOf(content, ["related", "values", "genres", "signalCodes", "headlines", "contentCreated"]),
    ...(content.unknown.every(isKeptInNitf) ? [] : ["unknown"]),
    ...(content.links.some(({ rel }) => rel !== "previous") ? ["links"] : []),
    ...(isSaid ? [] : ["signal"]),
  ];
}

/** A topic without a code of IPTC's goes under the number that means none. */
function subjectsOf({ subjects }: WireContent): XmlOut | undefined {
  const named = subjects.filter(({ code, name }) => code + name !== "");
  if (named.length === 0) return undefined;
  return el(
    "tobject",
    {},
    named.map(({ code, name }) => {
      const isToken = /^[\w.:-]+$/.test(code);
      return el("tobject.subject", {
        "tobject.subject.refnum": isToken ? code : NO_NUMBER,
        "tobject.subject.code": isToken ? undefined : code,
        "tobject.subject.matter": name,
      });
    }),
  );
}

const NO_NUMBER = "00000000";

function headOf(content: WireContent): XmlOut {
  return el(
    "body.head",
    {},
    el("hedline", {}, el("hl1", {}, content.headline)),
    keptInNitf(content, "body/body.head", "note"),
    keptInNitf(content, "body/body.head", "rights").slice(0, 1),
    filled("byline", {}, content.byline),
    filled("distributor", {}, content.provider),
    datelineOf(content),
    content.deck ? el("abstract", {}, el("p", {}, content.deck)) : undefined,
    keptInNitf(content, "body/body.head", "series").slice(0, 1),
  );
}

/** The place is marked where the line begins with it; else the line is the words of the date. */
function datelineOf({ dateline, located, firstCreated, versionCreated }: WireContent): XmlOut | undefined {
  const at = firstCreated ?? versionCreated;
  if (dateline + located === "" && at === versionCreated) return undefined;
  const date = { norm: at ? basicDate(at) : undefined };
  if (!dateline.startsWith(located) && dateline !== "") {
    return el("dateline", {}, el("location", {}, located), el("story.date", date, dateline));
  }
  const rest = dateline.slice(located.length);
  return el("dateline", {}, filled("location", {}, located), rest, at ? el("story.date", date) : undefined);
}

function endOf(content: WireContent): XmlOut | undefined {
  const signOff = closingOf(content);
  const kept = keptInNitf(content, "body/body.end").slice(0, 1);
  return signOff === "" && kept.length === 0 ? undefined : el("body.end", {}, filled("tagline", {}, signOff), kept);
}

/** A picture in every size that it is offered in. */
function mediaOf(picture: WireContent["media"][number]): XmlOut {
  const { type, caption, credit, alt, href, renditions = [] } = picture;
  const main = renditions.find((one) => one.href === href && href !== "");
  const others = renditions.filter((one) => one !== main && one.href !== "");
  return el(
    "media",
    { "media-type": isFilm(type) ? "video" : "image" },
    [{ name: "", type: "", ...main, href: addressOf(picture) }, ...others].map((one) =>
      el("media-reference", {
        source: one.href,
        name: one.name,
        "mime-type": one.type || type,
        width: one.width,
        height: one.height,
        "alternate-text": alt,
      }),
    ),
    filled("media-caption", {}, caption),
    filled("media-producer", {}, credit),
  );
}
