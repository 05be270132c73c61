type Numbers = Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>;

/** The same numbers with room for more: a quarter above what is asked, so that adding stays cheap and little lies idle. */
export function withRoom<T extends Numbers>(numbers: T, wanted: number): T {
  if (wanted <= numbers.length) return numbers;
  const make = numbers.constructor as new (length: number) => T; // a typed array's constructor makes its own kind
  const larger = new make(Math.max(256, wanted + (wanted >> 2)));
  larger.set(numbers);
  return larger;
}
