import type { Embargo } from "#shared/domain/embargo.ts";
import type { WireContent } from "#shared/domain/wire.ts";
import type { ReadItem } from "../ingest/wireReader.ts";

/**
 * A wire format: how to know it by its content, read it and write it. Reading gets decoded text and must throw an
 * AppError with a `wire.*` code for what it cannot read; it never sees the file system or the network.
 */
export type Format = {
  readonly id: string;
  readonly name: string;
  /** @param text the whole file, decoded; the decision must not need more than its shape */
  detect(text: string): boolean;
  read?(text: string, fileName: string): readonly ReadItem[];
  /** One item as one document. Pieces of `content.unknown` that came from this format go back to their places. */
  write?(content: WireContent): string;
  /** What of this item the format has no place for, as names of fields ("embargo", "credits"). */
  drops?(content: WireContent): readonly string[];
  /** Of the files that are written, with its dot. */
  readonly extension?: string;
};

/** A date of a wire item: ISO 8601 with offset, or undefined when it cannot be read as one. */
export function readDate(text: string | undefined): string | undefined {
  const trimmed = text?.trim() ?? "";
  const basic = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{2}:?\d{2})$/.exec(trimmed);
  const spelled = basic
    ? `${basic[1]}-${basic[2]}-${basic[3]}T${basic[4]}:${basic[5]}:${basic[6] ?? "00"}${basic[7]}`
    : trimmed;
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/.test(spelled)) return undefined;
  const withColon = spelled.replace(/([+-]\d{2})(\d{2})$/, "$1:$2");
  const withSeconds = withColon.replace(/(T\d{2}:\d{2})(Z|[+-])/, "$1:00$2");
  return Number.isNaN(Date.parse(withSeconds)) ? undefined : withSeconds;
}

/** An embargo as it arrived: one that cannot be read stays as text and will block publishing. */
export function readEmbargo(text: string | undefined): Embargo | undefined {
  if (text === undefined) return undefined;
  const at = readDate(text);
  return at ? { kind: "until", at } : { kind: "unreadable", text: text.trim().slice(0, 2000) };
}
