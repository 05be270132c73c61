export type Output = {
  /** One line on stdout; an object becomes JSON. */
  line(value: unknown): void;
  /** A sentence on stderr; the exit code becomes 1. */
  trouble(sentence: string): void;
};

/** The command was called wrongly. */
export class UsageError extends Error {}

export type CliCommand = {
  readonly words: readonly string[];
  readonly usage: string;
  run(args: readonly string[], output: Output): Promise<void>;
};
