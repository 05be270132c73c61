/* Small real pictures, 16 by 8, drawn by a browser; and the records that cameras and agencies write beside one. */

export const JPEG = Buffer.from(
  "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKT/wAARCAAIABADASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAAAAQF/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/EABUBAQEAAAAAAAAAAAAAAAAAAAME/8QAFxEBAAMAAAAAAAAAAAAAAAAAAAIEQf/aAAwDAQACEQMRAD8AmYQDgrs4/9k=",
  "base64",
);
export const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAABAAAAAICAYAAADwdn+XAAAAKklEQVR4AeyQMQ0AAAjDllmafwd4Agf05GHJriY96kp6u2AGjvgF0n2DAQAA///wC99RAAAABklEQVQDAI7mEZnMgQ6EAAAAAElFTkSuQmCC",
  "base64",
);

/** A JPEG's segment: marker, length, what is in it. */
export const segment = (marker: number, content: Uint8Array): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
};

/** EXIF with an orientation and a place (GPS latitude 48° 51' 30" N), big-endian. */
export function exif(orientation: number): Buffer {
  const tiff = Buffer.alloc(8 + 2 + 24 + 4 + 2 + 24 + 4 + 24);
  tiff.write("MM\0*", 0, "latin1");
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(2, 8);
  entry(tiff, 10, 0x0112, 3, 1, orientation << 16);
  entry(tiff, 22, 0x8825, 4, 1, 38);
  tiff.writeUInt16BE(2, 38);
  entry(tiff, 40, 0x0001, 2, 2, 0x4e000000);
  entry(tiff, 52, 0x0002, 5, 3, 68);
  for (const [at, value] of [48, 51, 30].entries()) {
    tiff.writeUInt32BE(value, 68 + at * 8);
    tiff.writeUInt32BE(1, 72 + at * 8);
  }
  return segment(0xe1, Buffer.concat([Buffer.from("Exif\0\0", "latin1"), tiff]));
}

function entry(tiff: Buffer, at: number, tag: number, type: number, count: number, value: number): void {
  tiff.writeUInt16BE(tag, at);
  tiff.writeUInt16BE(type, at + 2);
  tiff.writeUInt32BE(count, at + 4);
  tiff.writeUInt32BE(value, at + 8);
}

/** Photoshop's segment with an IPTC record in UTF-8 and a resource that repeats the camera's EXIF. */
export function iptc(fields: Readonly<Record<number, string>>): Buffer {
  const utf8 = Buffer.from([0x1c, 1, 90, 0, 3, 0x1b, 0x25, 0x47]);
  const sets = Object.entries(fields).map(([id, words]) => {
    const value = Buffer.from(words);
    const head = Buffer.from([0x1c, 2, Number(id), 0, 0]);
    head.writeUInt16BE(value.length, 3);
    return Buffer.concat([head, value]);
  });
  const resources = [
    resource(0x0422, Buffer.from("serial 12345678 GPS")),
    resource(0x0404, Buffer.concat([utf8, ...sets])),
  ];
  return segment(0xed, Buffer.concat([Buffer.from("Photoshop 3.0\0", "latin1"), ...resources]));
}

function resource(id: number, content: Buffer): Buffer {
  const head = Buffer.alloc(12);
  head.write("8BIM", 0, "latin1");
  head.writeUInt16BE(id, 4);
  head.writeUInt32BE(content.length, 8);
  return Buffer.concat([head, content, Buffer.alloc(content.length % 2)]);
}

export const xmp = (inner: string): Buffer =>
  segment(
    0xe1,
    Buffer.from(
      `http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:aux="http://ns.adobe.com/exif/1.0/aux/" xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/" aux:SerialNumber="87654321">${inner}</rdf:Description></rdf:RDF></x:xmpmeta>`,
    ),
  );

/** A JPEG with segments put in behind its start, and more bytes behind its end. */
export const jpegWith = (segments: readonly Buffer[], behind = Buffer.alloc(0)): Buffer =>
  Buffer.concat([JPEG.subarray(0, 2), ...segments, JPEG.subarray(2), behind]);
