/**
 * Edit distance of one text to many, 32 signs at a step (Myers 1999, with Hyyrö's blocks for longer texts). The table of
 * the pattern is made once.
 */
export type DistanceTo = {
  /**
   * @param bound how far apart they may be
   * @returns single-sign edits between the pattern and a stretch of bytes, or more than `bound` when it is above it
   */
  to(bytes: Uint8Array, start: number, end: number, bound: number): number;
};

export function distanceFrom(pattern: Uint8Array): DistanceTo {
  const length = pattern.length;
  const blocks = Math.max(1, (length + 31) >> 5);
  const table = new Int32Array(blocks * 256);
  for (let at = 0; at < length; at++) {
    const cell = (pattern[at] ?? 0) * blocks + (at >> 5);
    table[cell] = (table[cell] ?? 0) | (1 << (at & 31));
  }
  const plus = new Int32Array(blocks);
  const minus = new Int32Array(blocks);
  const lastBit = 1 << ((length - 1) & 31);
  const lastBlock = blocks - 1;

  function to(bytes: Uint8Array, start: number, end: number, bound: number): number {
    const size = end - start;
    if (length === 0 || size === 0) return Math.max(length, size);
    if (Math.abs(length - size) > bound) return bound + 1;
    plus.fill(-1);
    minus.fill(0);
    let distance = length;
    for (let column = start; column < end; column++) {
      const row = (bytes[column] ?? 0) * blocks;
      let carryPlus = 1;
      let carryMinus = 0;
      for (let block = 0; block < blocks; block++) {
        const up = plus[block] ?? 0;
        const down = minus[block] ?? 0;
        const equal = table[row + block] ?? 0;
        const vertical = equal | down;
        const matched = equal | carryMinus;
        const diagonal = (((matched & up) + up) ^ up) | matched;
        const risen = down | ~(diagonal | up);
        const fallen = up & diagonal;
        if (block === lastBlock) {
          if ((risen & lastBit) !== 0) distance += 1;
          else if ((fallen & lastBit) !== 0) distance -= 1;
        }
        const risenShifted = (risen << 1) | carryPlus;
        const fallenShifted = (fallen << 1) | carryMinus;
        carryPlus = risen >>> 31;
        carryMinus = fallen >>> 31;
        plus[block] = fallenShifted | ~(vertical | risenShifted);
        minus[block] = risenShifted & vertical;
      }
      // each sign still to come can bring it nearer by one at most
      if (distance - (end - 1 - column) > bound) return bound + 1;
    }
    return distance;
  }
  return { to };
}
