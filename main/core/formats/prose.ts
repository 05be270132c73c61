/** A paragraph that people wrote: several words, most of it letters, and it ends like a sentence or is long. */
export const isProse = (line: string): boolean => {
  const letters = line.match(/[\p{L}\s]/gu)?.length ?? 0;
  const words = line.match(/\p{L}{2,}/gu)?.length ?? 0;
  return words >= 5 && letters > line.length * 0.7 && (/[.!?…»”")\]]\s*$/.test(line) || words >= 15);
};
