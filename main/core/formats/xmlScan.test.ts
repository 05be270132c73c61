import fc from "fast-check";
import { SaxesParser } from "saxes";
import { describe, expect, test } from "vitest";
import { AppError } from "#shared/domain/errors.ts";
import { scanXml } from "./xmlScan.ts";
import { readXml } from "./xmlTree.ts";

/** What a reading tells, as lines; one word for a refusal. Neighbouring runs of text are one. */
function told(read: (say: (event: string) => void) => void): string[] | "refused" {
  const events: string[] = [];
  try {
    read((event) => {
      const last = events.at(-1);
      if (event.startsWith("text ") && last?.startsWith("text ")) events[events.length - 1] = last + event.slice(5);
      else events.push(event);
    });
    return events;
  } catch {
    return "refused";
  }
}

const ours = (text: string) =>
  told((say) =>
    scanXml(
      text.replace(/\r\n?/g, "\n"),
      {
        open: (name, attributes) => say(`open ${name} ${JSON.stringify(attributes)}`),
        close: () => say("close"),
        text: (value) => say(`text ${value}`),
        fault: (kind) => {
          throw new Error(kind);
        },
      },
      { attributes: 1000 },
    ),
  );

/** A strict parser of somebody else's reads the same. */
const theirs = (text: string) =>
  told((say) => {
    const parser = new SaxesParser({ xmlns: false });
    parser.on("doctype", (doctype) => {
      if (doctype.includes("[")) throw new Error("entities");
    });
    let depth = 0;
    parser.on("opentag", (tag) => {
      depth += 1;
      say(`open ${tag.name} ${JSON.stringify(Object.entries(tag.attributes as Record<string, string>).flat())}`);
    });
    parser.on("closetag", () => {
      depth -= 1;
      say("close");
    });
    parser.on("text", (value) => {
      if (depth > 0 && value !== "") say(`text ${value}`); // blanks around the root mean nothing
    });
    parser.on("cdata", (value) => {
      if (value !== "") say(`text ${value}`);
    });
    parser.write(text).close();
  });

const PIECES = [
  "<a>",
  "</a>",
  "<b x='1'>",
  "</b>",
  '<c:d e:f="g &amp; h" i = "j\tk"/>',
  "<é ü=''/>",
  "text",
  " ",
  "\r\n",
  "\n",
  "&lt;",
  "&#233;",
  "&#x1F600;",
  "&#0;",
  "&eacute;",
  "&",
  "]]>",
  "]]",
  ">",
  "<",
  "<!-- note -->",
  "<!-- a -- b -->",
  "<!--->",
  "<![CDATA[<raw> & ]]>",
  "<![CDATA[]]>",
  "<?go on?>",
  "<?xml version='1.0'?>",
  "<?xml version='1.0' encoding='UTF-8' standalone='no' ?>",
  '<!DOCTYPE a SYSTEM "a>b.dtd">',
  "<!DOCTYPE a [<!ENTITY x 'y'>]>",
  "<d x='1' x='2'/>",
  "<d x='1'y='2'/>",
  "<d x=1/>",
  "<d x='<'/>",
  "<1/>",
  "\u0001",
  "\ufffe",
  "😀",
  "’",
  "\ufeff",
];

describe("XML is read as a strict parser reads it", () => {
  test("pieces of documents in any order", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 9 }), (pieces) => {
        const inside = `<a>${pieces.join("")}</a>`;
        expect(ours(inside)).toEqual(theirs(inside));
        expect(ours(pieces.join(""))).toEqual(theirs(pieces.join("")));
      }),
      { numRuns: 4000 },
    );
  });

  const story = `<?xml version="1.0"?>\n<!DOCTYPE n SYSTEM "n.dtd">\n<n a="1" b='&quot;2&quot;'><!-- c --><p>Fog &amp; rain<br/></p><![CDATA[x]]></n>\n`;
  // in instructions and document types the other parser is laxer than the standard
  const place = fc.integer({ min: story.indexOf("<n a"), max: story.length });
  test("a document of which any piece is lost", () => {
    fc.assert(
      fc.property(place, fc.nat(6), (at, length) => {
        const damaged = story.slice(0, at) + story.slice(at + length);
        expect(ours(damaged)).toEqual(theirs(damaged));
      }),
      { numRuns: 1500 },
    );
  });

  test("a document with a sign that is out of place", () => {
    fc.assert(
      fc.property(place, fc.constantFrom(..."<>&'\"/=![]-? ax;#\u0000é"), (at, sign) => {
        const damaged = story.slice(0, at) + sign + story.slice(at);
        expect(ours(damaged)).toEqual(theirs(damaged));
      }),
      { numRuns: 1500 },
    );
  });
});

test("a document that ends too early is told from a damaged one, and the place of a damage is named", () => {
  const refused = (text: string): [code: string, reason: string] => {
    try {
      readXml(text, "x.xml");
      return ["none", ""];
    } catch (error) {
      return error instanceof AppError ? [error.code, String(error.detail?.reason)] : ["bug", String(error)];
    }
  };
  const story = `<n><p a="1">Fog</p>\n<p>and rain</p></n>`;
  for (let end = 1; end < story.length; end++) expect(refused(story.slice(0, end))[0]).toBe("wire.truncated");
  expect(refused("<n>\n<p></q></n>")).toEqual(["wire.unreadable", expect.stringContaining("line 2")]);
  expect(refused("<n>\n\n&fog;</n>")).toEqual(["wire.entity", expect.stringContaining("line 3")]);
});
