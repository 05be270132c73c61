export type WireItemChange = {
  readonly version: number;
  readonly headline: string;
  readonly paragraphs: readonly string[];
  readonly at: string;
  readonly status?: "usable" | "canceled";
};

/** A wire file of our own, as an agency would send it. */
export function wireFile(change: WireItemChange): { name: string; mimeType: string; buffer: Buffer } {
  const { version, headline, paragraphs, at, status = "usable" } = change;
  const xml = `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:exemple:mill" version="${version}" xml:lang="en">
    <itemMeta><itemClass qcode="ninat:text"/><provider literal="Exemple Wire"/><versionCreated>${at}</versionCreated>
    <pubStatus qcode="stat:${status}"/></itemMeta>
    <contentMeta><language tag="en"/><headline>${headline}</headline><slugline>MILL/CLOSURE</slugline></contentMeta>
    <contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body>
    ${paragraphs.map((text) => `<p>${text}</p>`).join("")}</body></html></inlineXML></contentSet></newsItem>`;
  return { name: `mill-v${version}.xml`, mimeType: "text/xml", buffer: Buffer.from(xml) };
}
