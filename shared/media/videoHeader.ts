import { type Box, boxesIn, boxesOf, isMp4 } from "./mp4Boxes.ts";
import { EBML, elementsIn, elementsOf, uintIn } from "./webmElements.ts";

export type VideoHeader = {
  readonly type: "video/mp4" | "video/webm";
  readonly width: number;
  readonly height: number;
};

/** What a file's own bytes say of the film in it; undefined for what no browser plays. Pixels are 0 where they cannot be read. */
export function videoHeader(bytes: Uint8Array): VideoHeader | undefined {
  if (isMp4(bytes)) return { type: "video/mp4", ...largest(mp4Sizes(bytes)) };
  return isWebm(bytes) ? { type: "video/webm", ...largest(webmSizes(bytes)) } : undefined;
}

type Size = { readonly width: number; readonly height: number };

/** Sound has no picture: its track says 0 by 0. */
const largest = (sizes: readonly Size[]): Size =>
  sizes.toSorted((one, other) => other.width * other.height - one.width * one.height)[0] ?? { width: 0, height: 0 };

/** The track header's last two fields, in 65536ths of a pixel (ISO/IEC 14496-12 §8.3.2). */
function mp4Sizes(bytes: Uint8Array): Size[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const within = (parents: readonly Box[], type: string): Box[] => parents.flatMap((box) => boxesOf(bytes, box, type));
  const headers = within(
    within(
      boxesIn(bytes).filter(({ type }) => type === "moov"),
      "trak",
    ),
    "tkhd",
  );
  return headers.flatMap(({ body, end }) => {
    const at = body + (bytes[body] === 1 ? 88 : 76);
    return at + 8 <= end ? [{ width: view.getUint32(at) >>> 16, height: view.getUint32(at + 4) >>> 16 }] : [];
  });
}

function isWebm(bytes: Uint8Array): boolean {
  const [first] = elementsIn(bytes.subarray(0, 4096));
  if (first?.id !== EBML.header) return false;
  const [docType] = elementsOf(bytes, first, EBML.docType);
  return (
    docType !== undefined &&
    String.fromCharCode(...bytes.subarray(docType.body, docType.body + 8)).slice(0, docType.end - docType.body) ===
      "webm"
  );
}

function webmSizes(bytes: Uint8Array): Size[] {
  const segments = elementsIn(bytes).filter(({ id }) => id === EBML.segment);
  const tracks = segments.flatMap((one) => elementsOf(bytes, one, EBML.tracks));
  const videos = tracks
    .flatMap((one) => elementsOf(bytes, one, EBML.track))
    .flatMap((one) => elementsOf(bytes, one, EBML.video));
  return videos.map((one) => {
    const [width, height] = [EBML.width, EBML.height].map((id) => {
      const [field] = elementsOf(bytes, one, id);
      return field ? uintIn(bytes, field) : 0;
    });
    return { width: width ?? 0, height: height ?? 0 };
  });
}
