/** A company as pytickersymbols has it. */
export type Stock = {
  readonly name: string;
  readonly symbol: string;
  readonly indices: readonly string[];
  readonly isins: readonly string[];
  readonly akas: readonly string[];
};

const unquoted = (value: string): string =>
  value
    .trim()
    .replace(/^(['"])(.*)\1$/, "$2")
    .replaceAll("''", "'");

/**
 * Reads the companies of `stocks.yaml`. The file is written by a program and uses one shape of YAML only: two levels of
 * indentation, one scalar a line. Names that are broken over lines are joined.
 */
export function readStocks(yaml: string): Stock[] {
  const stocks: Stock[] = [];
  let fields = new Map<string, string[]>();
  let field = "";
  const close = (): void => {
    const of = (name: string): string[] => fields.get(name) ?? [];
    const [name = "", symbol = ""] = [of("name")[0], of("symbol")[0]];
    if (name && symbol) stocks.push({ name, symbol, indices: of("indices"), isins: of("isins"), akas: of("akas") });
    fields = new Map();
  };
  const put = (value: string): void => {
    fields.set(field, [...(fields.get(field) ?? []), unquoted(value)]);
  };
  for (const line of yaml
    .slice(yaml.indexOf("\ncompanies:") + 1)
    .split("\n")
    .slice(1)) {
    const start = /^- (\w+):\s*(.*)$/.exec(line);
    const key = start ?? /^ {2}(\w+):\s*(.*)$/.exec(line);
    if (start) close();
    if (key) {
      field = key[1] ?? "";
      if (key[2] && key[2] !== "[]") put(key[2]);
    } else {
      const entry = /^ {2}- (?!\w+:)(.*)$/.exec(line);
      if (entry?.[1]) put(entry[1]);
    }
  }
  close();
  return stocks;
}
