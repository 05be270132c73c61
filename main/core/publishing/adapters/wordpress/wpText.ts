const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0" };

/** A title or an excerpt as people read it: for some accounts WordPress stores its signs as entities. */
export const plainField = (raw: string): string =>
  raw
    .replace(/&(?:#0*(\d{1,6})|(\w+));/g, (whole, code: string | undefined, name: string | undefined) =>
      code ? String.fromCodePoint(Math.min(Number(code), 0x10ffff)) : (ENTITIES[name ?? ""] ?? whole),
    )
    .trim();
