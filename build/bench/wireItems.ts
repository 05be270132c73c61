import { madeNames, madeStory, seeded } from "./madeText.ts";

const escaped = (text: string): string => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** So many different stories as NewsML-G2 items of some 4 kB, a file each: as a wire sends them. */
export function wireItems(count: number, start = 0): Buffer[] {
  const random = seeded(11 + start);
  const names = madeNames(200, random);
  return Array.from({ length: count }, (_, index) => {
    const paragraphs = madeStory(380, names, random)
      .split("\n")
      .map((line) => `<p>${escaped(line)}</p>`);
    const [headline = ""] = madeStory(9, names, random).split(".");
    const at = new Date(Date.UTC(2025, 0, 1) + (start + index) * 60_000).toISOString();
    return Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>
<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:exemple.test:${start + index}" version="1" standard="NewsML-G2" standardversion="2.35" xml:lang="en">
<catalogRef href="http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_41.xml"/>
<rightsInfo><copyrightHolder literal="Exemple"/><copyrightNotice>(c) Exemple</copyrightNotice></rightsInfo>
<itemMeta><itemClass qcode="ninat:text"/><provider literal="Exemple"/><versionCreated>${at}</versionCreated><firstCreated>${at}</firstCreated><pubStatus qcode="stat:usable"/><signal qcode="edStat:N"/></itemMeta>
<contentMeta><urgency>4</urgency><located literal="Paris"><name>Paris</name></located><creator role="cpprole:author"><name>Ann Sample</name></creator>
<subject type="cpnat:abstract" qcode="medtop:04000000"><name>economy</name></subject><headline>${escaped(headline)}</headline><by>By Ann Sample</by><slugline>MADE-STORY-${start + index}/</slugline></contentMeta>
<assert qcode="comp:1"><name>Alphabet</name><organisationDetails><hasInstrument symbol="GOOGL.O" type="symType:RIC" market="mic:XNAS" rank="1"/></organisationDetails></assert>
<contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body>${paragraphs.join("\n")}<p>(Reporting by Ann Sample; Editing by Bo Relu)</p></body></html></inlineXML></contentSet>
</newsItem>
`);
  });
}
