import type { Confirmation, StoryConfirmations } from "#shared/domain/confirmation.ts";

export type CsvWords = {
  act(act: Confirmation["act"]): string;
  state(state: Confirmation["state"]): string;
};

/** A cell as RFC 4180 has it. A text that a spreadsheet would take for a formula is kept a text. */
const cell = (text: string): string => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

/** The tables of a story and its kin as one file; times are ISO 8601 in UTC. @param heads names of the seven columns */
export function confirmationsCsv(
  heads: readonly string[],
  stories: readonly StoryConfirmations[],
  words: CsvWords,
): string {
  const lines = stories.flatMap(({ headline, rows }) =>
    rows.map(({ destinationName, act, sentAt = "", acceptedAt = "", state, url = "" }) => [
      headline,
      destinationName,
      words.act(act),
      sentAt,
      acceptedAt,
      words.state(state),
      url,
    ]),
  );
  return [heads, ...lines].map((line) => `${line.map(cell).join(",")}\r\n`).join("");
}
