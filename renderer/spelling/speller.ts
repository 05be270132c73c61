import type { Misspelling } from "#shared/spelling/checkWords.ts";

/** What the worker is asked; texts are checked in the order in which they stand. */
export type SpellerTask =
  | { readonly kind: "check"; readonly language: string; readonly texts: readonly string[] }
  | { readonly kind: "suggest"; readonly language: string; readonly word: string };

/** What is wrong in one text, and the language it turned out to be written in. */
export type Passage = { readonly language: string; readonly wrong: readonly Misspelling[] };

export type SpellerQuestion = SpellerTask & { readonly id: number };
export type SpellerAnswer = { readonly id: number } & (
  | { readonly passages: readonly Passage[] }
  | { readonly words: readonly string[] }
  | { readonly failure: string }
);

export type Speller = {
  /** @throws Error when the dictionary could not be loaded */
  check(language: string, texts: readonly string[]): Promise<readonly Passage[]>;
  /** Best first. @throws Error when the dictionary could not be loaded */
  suggest(language: string, word: string): Promise<readonly string[]>;
};

let only: Speller | undefined;

/** The one speller of the screen. Its worker starts, and dictionaries are loaded, when something is first checked. */
export function theSpeller(): Speller {
  only ??= createSpeller(
    () => new Worker(new URL("./spellingWorker.ts", import.meta.url), { type: "module", name: "spelling" }),
  );
  return only;
}

type Waiting = { resolve(answer: SpellerAnswer): void; reject(error: Error): void };

function createSpeller(start: () => Worker): Speller {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let last = 0;
  const ask = (task: SpellerTask): Promise<SpellerAnswer> => {
    worker ??= listen(start());
    last += 1;
    const id = last;
    const answer = new Promise<SpellerAnswer>((resolve, reject) => waiting.set(id, { resolve, reject }));
    worker.postMessage({ ...task, id } satisfies SpellerQuestion);
    return answer;
  };
  const listen = (started: Worker): Worker => {
    started.onmessage = ({ data }: MessageEvent<SpellerAnswer>) => {
      const one = waiting.get(data.id);
      waiting.delete(data.id);
      if ("failure" in data) one?.reject(new Error(data.failure));
      else one?.resolve(data);
    };
    // a worker that could not start answers nothing; the next question starts another one
    started.onerror = ({ message }) => {
      worker = undefined;
      for (const one of waiting.values()) one.reject(new Error(message));
      waiting.clear();
    };
    return started;
  };
  return {
    check: async (language, texts) => {
      const answer = await ask({ kind: "check", language, texts });
      return "passages" in answer ? answer.passages : [];
    },
    suggest: async (language, word) => {
      const answer = await ask({ kind: "suggest", language, word });
      return "words" in answer ? answer.words : [];
    },
  };
}
