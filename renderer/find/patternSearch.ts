import type { FindQuery, Found } from "#shared/document/find.ts";
import type { FindAnswer, FindQuestion } from "./findWorker.ts";

/** So long an expression may look, in milliseconds; a story of 10,000 words takes a sound one a few. */
const PATIENCE = 1500;

export type PatternSearch = {
  /** The finds of an expression, text by text; undefined when it took too long, or when something newer was asked. */
  find(query: FindQuery, texts: readonly string[]): Promise<readonly (readonly Found[])[] | "tooLong" | undefined>;
  stop(): void;
};

/** Runs expressions in a thread of their own, the newest question alone. */
export function createPatternSearch(): PatternSearch {
  let worker: Worker | undefined;
  let last = 0;
  let end: (() => void) | undefined;
  const stop = (): void => {
    worker?.terminate();
    worker = undefined;
  };
  return {
    find: (query, texts) =>
      new Promise((resolve) => {
        end?.();
        worker ??= new Worker(new URL("./findWorker.ts", import.meta.url), { type: "module", name: "find" });
        last += 1;
        const id = last;
        const timer = setTimeout(() => {
          stop();
          resolve("tooLong");
        }, PATIENCE);
        end = () => {
          clearTimeout(timer);
          stop(); // what is no longer wanted may be the very thing that never ends
          resolve(undefined);
        };
        worker.onmessage = ({ data }: MessageEvent<FindAnswer>) => {
          if (data.id !== id) return;
          clearTimeout(timer);
          end = undefined;
          resolve(data.found);
        };
        worker.postMessage({ id, query, texts } satisfies FindQuestion);
      }),
    stop: () => {
      end?.();
      stop();
    },
  };
}
