/** Milliseconds between two tellings: the screen reads its lists again at each. */
const EVERY = 500;

export type Teller = {
  /** Something changed. */
  news(): void;
  /** Nothing more comes: what was not told yet is told now. */
  end(): void;
};

/** Tells of changes in a long piece of work now and then, and once at its end. */
export function createTeller(tell: () => void): Teller {
  let isUntold = false;
  let last = performance.now();
  const say = (): void => {
    isUntold = false;
    last = performance.now();
    tell();
  };
  return {
    news: () => {
      isUntold = true;
      if (performance.now() - last >= EVERY) say();
    },
    end: () => {
      if (isUntold) say();
    },
  };
}
