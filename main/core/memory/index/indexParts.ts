/** An index as plain arrays, to be laid down in a file and taken up again. */
export type IndexParts = {
  readonly units: Uint32Array<ArrayBuffer>;
  readonly masks: Uint8Array<ArrayBuffer>;
  readonly signs: Uint8Array<ArrayBuffer>;
  readonly signStart: Uint32Array<ArrayBuffer>;
  readonly words: Uint32Array<ArrayBuffer>;
  readonly wordStart: Uint32Array<ArrayBuffer>;
  /** Where each word's segments begin in `laid`. */
  readonly offsets: Uint32Array<ArrayBuffer>;
  readonly laid: Uint32Array<ArrayBuffer>;
  /** The words of the vocabulary in UTF-8, a line each, and the number of each. */
  readonly spellings: Uint8Array<ArrayBuffer>;
  readonly ids: Uint32Array<ArrayBuffer>;
};

/** The parts in the order of the file. */
export const PART_TYPES = {
  units: Uint32Array,
  masks: Uint8Array,
  signs: Uint8Array,
  signStart: Uint32Array,
  words: Uint32Array,
  wordStart: Uint32Array,
  offsets: Uint32Array,
  laid: Uint32Array,
  spellings: Uint8Array,
  ids: Uint32Array,
} as const satisfies Record<keyof IndexParts, Uint32ArrayConstructor | Uint8ArrayConstructor>;
