/** One second of blue, 32 by 24, with a title, a name and a place in its tags. */
export const WEBM = Buffer.from(
  [
    "GkXfo59ChoEBQveBAULygQRC84EIQoKEd2VibUKHgQJChYECGFOAZwEAAAAAAAKdEU2bdLpNu4tTq4QVSalmU6yBoU27i1OrhBZU",
    "rmtTrIHhTbuMU6uEElTDZ1OsggEnTbuMU6uEHFO7a1OsggKH7AEAAAAAAABZAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
    "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAVSalmuyrXsYMPQkB7qYZM",
    "ZSBiYWNNgI1MYXZmNTkuMjcuMTAwV0GNTGF2ZjU5LjI3LjEwMESJiECPQAAAAAAAFlSua8GuAQAAAAAAADjXgQFzxYgo7GNbYR8R",
    "VJyBACK1nIN1bmSIgQCGhVZfVlA4g4EBI+ODhAvrwgDgibCBILqBGJqBAhJUw2dAtnNz2WPAgGfImkWjiExPQ0FUSU9ORIeMKzQ4",
    "LjMtMDA0LjUvZ8iZRaOGQVJUSVNURIeNT2RpbGUgRmVycmFuZGfImkWjh0VOQ09ERVJEh41MYXZmNTkuMjcuMTAwc3PXY8CLY8WI",
    "KOxjW2EfEVRnyKFFo4dFTkNPREVSRIeUTGF2YzU5LjM3LjEwMCBsaWJ2cHhnyKJFo4hEVVJBVElPTkSHlDAwOjAwOjAxLjAwMDAw",
    "MDAwMAAAH0O2dUCe54EAo72BAACA0AIAnQEqIAAYAABHCIWFiIWEiAICAnWqA/gCCCEIPQD+/00S//xYV/FhX8WFf/FhX/z8zu3F",
    "/OYAo5WBAMgAsQEAARAQABgAGFgv9AAIcACjlYEBkACxAQABEBAAGAAYWC/0AAhwAKOVgQJYALEBAAEQEAAYABhYL/QACHAAo5WB",
    "AyAAsQEAARAQABgAGFgv9AAIcAAcU7trkbuPs4EAt4r3gQHxggHj8IED",
  ].join(""),
  "base64",
);

/** A box of an MP4 file. */
export function box(type: string, ...content: (Buffer | string)[]): Buffer {
  const body = Buffer.concat(content.map((one) => (typeof one === "string" ? Buffer.from(one, "utf8") : one)));
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + body.length, 0);
  head.write(type, 4, "latin1");
  return Buffer.concat([head, body]);
}

function trackHeader(width: number, height: number): Buffer {
  const body = Buffer.alloc(84);
  body.writeUInt32BE(width << 16, 76);
  body.writeUInt32BE(height << 16, 80);
  return box("tkhd", body);
}

/** A word as iTunes' list holds it: a box in a box, behind its kind and its language. */
export const listed = (type: string, words: string): Buffer =>
  box(type, box("data", Buffer.from("0000000100000000", "hex"), words));

/** An MP4's boxes without any film in them. @param words what stands in the film's own record */
export const mp4 = (words: Buffer = Buffer.alloc(0), brand = "isom"): Buffer =>
  Buffer.concat([
    box("ftyp", brand, Buffer.alloc(4), brand),
    box(
      "moov",
      box("trak", trackHeader(0, 0)),
      box("trak", trackHeader(640, 360), box("udta", box("\xa9xyz", "secret"))),
      box("udta", box("meta", Buffer.alloc(4), box("ilst", words)), box("\xa9xyz", "secret +48.3-004.5/")),
    ),
    box("uuid", "secret"),
    box("mdat", "film"),
  ]);
