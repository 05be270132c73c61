/** A record and the line it starts on, from 1. */
export type CsvRecord = { readonly line: number; readonly fields: readonly string[] };

/**
 * Reads comma-separated values as RFC 4180 has them: quoted fields may hold separators, line breaks and doubled quotes.
 * Empty lines are left out.
 * @param separator one character; spreadsheets of some countries write ";"
 */
export function parseCsv(text: string, separator = ","): CsvRecord[] {
  const records: CsvRecord[] = [];
  let fields: string[] = [];
  let field = "";
  let isQuoted = false;
  let line = 1;
  let startLine = 1;
  const endField = (): void => {
    fields.push(field);
    field = "";
  };
  const endRecord = (): void => {
    endField();
    if (fields.length > 1 || fields[0] !== "") records.push({ line: startLine, fields });
    fields = [];
    startLine = line;
  };
  for (let at = text.startsWith("\ufeff") ? 1 : 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (sign === "\n") line++;
    if (isQuoted) {
      if (sign !== '"') field += sign;
      else if (text[at + 1] === '"') {
        field += '"';
        at++;
      } else isQuoted = false;
    } else if (sign === '"' && field === "") isQuoted = true;
    else if (sign === separator) endField();
    else if (sign === "\n") endRecord();
    else if (sign !== "\r") field += sign;
  }
  if (field !== "" || fields.length > 0) endRecord();
  return records;
}

/** The separator that the first line has most of: spreadsheets write commas, semicolons or tabs. */
export function separatorOf(text: string): string {
  const header = text.slice(0, Math.max(0, text.indexOf("\n"))) || text;
  return [",", ";", "\t"].reduce((best, sign) => (header.split(sign).length > header.split(best).length ? sign : best));
}
