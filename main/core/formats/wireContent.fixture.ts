import fc from "fast-check";
import type { BlockJson, InlineJson } from "#shared/document/body.ts";
import {
  body,
  crosshead,
  embed,
  factbox,
  link,
  list,
  paragraph,
  quote,
  text,
  ticker,
} from "#shared/document/makeBody.ts";
import { CREDIT_ROLES } from "#shared/domain/credits.ts";
import { WireContent } from "#shared/domain/wire.ts";

/** Words as copy has them, and such as break a careless writer. */
const word = fc.constantFrom(
  ...'mill river ferry 5% 1,200 A&B café grève l’usine <b> </p> ]]> &amp; &#0; "so" it\'s {x} [y] 𝄞 old\u0001 new\ufffe \u00a0 -- — “so” #1'.split(
    " ",
  ),
);
const phrase = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => `The ${words.join(" ")} moved`);
const maybe = (text: fc.Arbitrary<string>): fc.Arbitrary<string> => fc.oneof(fc.constant(""), text);
const few = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(one, { maxLength: 3 });
const optional = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(one, { nil: undefined });

const date = fc
  .tuple(fc.integer({ min: 946_684_800, max: 1_956_528_000 }), fc.constantFrom("Z", "+01:00", "-05:30"))
  .map(([seconds, zone]) => `${new Date(seconds * 1000).toISOString().slice(0, 19)}${zone}`);
const code = fc.constantFrom("", "medtop:04000000", "N2:FR", "a code", "https://example.org/c/1", "é:1");
const href = fc.constantFrom("", "https://example.org/a.jpg", "https://example.org/a b.jpg?x=1&y=2", "pictures/1.jpg");

const inline: fc.Arbitrary<InlineJson> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(phrase, fc.constantFrom(0, 0, 1, 2, 3, 4, 8, 32, 65))
      .map(([words, format]) => text(words, format)),
  },
  { weight: 1, arbitrary: fc.constantFrom("GOOGL.O", "AIR.PA", ".FCHI").map(ticker) },
  { weight: 1, arbitrary: phrase.map((words) => link("https://example.org/?a=1&b=2", [text(words)])) },
);
/** Runs of a sentence, a blank between them. */
const sentence = fc
  .array(inline, { minLength: 1, maxLength: 3 })
  .map((runs) => [text("On Monday "), ...runs.flatMap((run) => [run, text(" ")]), text("it said.")]);
const block: fc.Arbitrary<BlockJson> = fc.oneof(
  { weight: 5, arbitrary: sentence.map(paragraph) },
  { weight: 1, arbitrary: fc.constantFrom("NO COMMENT", "À SUIVRE & PLUS").map(crosshead) },
  { weight: 1, arbitrary: sentence.map(quote) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom("bullet", "number"), fc.array(sentence, { minLength: 1, maxLength: 3 }))
      .map(([kind, items]) => list(kind, items)),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(phrase, fc.array(sentence.map(paragraph), { minLength: 1, maxLength: 3 }))
      .map(([title, blocks]) => factbox(title, blocks)),
  },
  { weight: 1, arbitrary: maybe(phrase).map((title) => embed("https://example.org/v?a=1&b=2", title)) },
);

const PEOPLE = ["Ann Lee", "Bo Ray", "Zoé Libre", "Luc O’Témoin"];
const credit = fc.record({
  role: fc.constantFrom(...CREDIT_ROLES.filter((role) => role !== "desk" && role !== "initials")),
  name: fc.constantFrom(...PEOPLE),
  place: optional(fc.constantFrom("Paris", "Washington, D.C.")),
  org: optional(fc.constant("IFR Markets")),
});

/** Items as a desk may hold them, every field now and then. */
export const CONTENTS: fc.Arbitrary<WireContent> = fc
  .record({
    guid: fc.constantFrom("urn:newsml:exemple.test:1", "tag:exemple.test,2025:a", "USN L1N 2345", "<&\"'>"),
    version: fc.integer({ min: 0, max: 9 }),
    provider: fc.constantFrom("", "Exemple & fils"),
    language: fc.constantFrom("en" as const, "fr" as const),
    headline: phrase,
    deck: maybe(phrase),
    slug: maybe(fc.constantFrom("PORTS/STRIKE (UPDATE 1)", 'A"B<C')),
    byline: maybe(fc.constantFrom("By Ann Lee", "By Ann Lee and Bo Ray")),
    dateline: maybe(fc.constantFrom("PARIS, Feb 5 (Exemple) -", "NANTES, 5 février (Exemple) -")),
    located: maybe(fc.constantFrom("Paris", "Port & quai")),
    advisory: maybe(fc.constantFrom("(Adds details in paragraph 3)", "(Corrects the sum)")),
    edNote: maybe(phrase),
    urgency: fc.integer({ min: 1, max: 9 }),
    firstCreated: optional(date),
    versionCreated: optional(date),
    contentCreated: optional(date),
    expires: optional(date),
    embargo: optional(date.map((at) => ({ kind: "until" as const, at }))),
    pubStatus: fc.constantFrom("usable" as const, "withheld" as const, "canceled" as const),
    signal: fc.constantFrom("none" as const, "update" as const, "correction" as const, "refile" as const),
    signalCodes: few(fc.constantFrom("sig:update", "edStat:N", "KORR", "no code")),
    credits: few(credit),
    rights: maybe(phrase),
    copyrightHolder: maybe(phrase),
    usageTerms: maybe(phrase),
    subjects: few(fc.record({ code, name: maybe(phrase) })),
    genres: few(fc.record({ code, name: maybe(phrase) })),
    keywords: few(phrase),
    headlines: few(fc.record({ role: fc.constantFrom("", "short", "hld:sub"), text: phrase })),
    names: few(fc.record({ kind: fc.constantFrom("person", "organisation", "place", "event"), name: phrase, code })),
    links: few(
      fc.record({
        rel: fc.constantFrom("previous", "translationOf", "seeAlso", "partOf", "other"),
        code: fc.constantFrom("", "irel:translatedFrom", "x:y", "no code"),
        guid: fc.constantFrom("", "urn:newsml:exemple.test:0", "an id"),
        href,
        title: maybe(phrase),
      }),
    ),
    instruments: few(
      fc.constantFrom(
        { ric: "GOOGL.O", name: "Alphabet", mic: "XNAS" },
        { ric: "AIR.PA", isin: "NL0000235190", name: "" },
        { ticker: "AIR", mic: "XPAR", name: "Airbus" },
        { isin: "US0378331005", name: "Apple" },
      ),
    ),
    related: few(fc.record({ title: phrase, url: fc.constantFrom("", "https://example.org/r?a=1&b=2") })),
    media: few(
      fc.record({
        mediaId: fc.constantFrom(undefined, "ab".repeat(32)),
        href,
        type: fc.constantFrom("", "image/jpeg"),
        caption: maybe(phrase),
        credit: maybe(fc.constant("Ann Lee / Exemple")),
        alt: maybe(phrase),
      }),
    ),
    body: fc
      .array(block, { minLength: 2, maxLength: 5 })
      .map((blocks) => body([paragraph("It began at noon on Monday."), ...blocks])),
  })
  .map((fields) => WireContent.parse(fields));
