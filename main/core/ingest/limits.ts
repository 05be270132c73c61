/** What an incoming file may cost. Chosen so that every real wire item passes and a hostile one ends quickly. */
export const LIMITS = {
  /** Bytes of one file. */
  fileBytes: 20 * 1024 * 1024,
  /** Elements inside elements; a parser slows down with the square of the depth beyond. */
  depth: 256,
  elements: 200_000,
  attributes: 1000,
  /** Characters of one attribute, and of all text. */
  attributeLength: 1024 * 1024,
  textLength: 10 * 1024 * 1024,
  /** Items in one file. */
  items: 1000,
  /** Milliseconds for one file, the worker's start not counted. */
  time: 5000,
  /** Megabytes of the worker's heap. */
  heapMb: 256,
} as const;
