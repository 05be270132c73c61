/** A statement and its parameters, made by the `sql` tag. Values never become part of the text. */
export type Sql = { readonly text: string; readonly params: readonly SqlValue[] };
export type SqlValue = string | number | bigint | null | Uint8Array;

/** A handle that may only read. A function that asks for it cannot change the store. */
export type ReadDb = {
  get<Row>(query: Sql): Row | undefined;
  all<Row>(query: Sql): Row[];
};

/** The one writing handle. `transaction` is synchronous and immediate; nested calls join the outer one. */
export type WriteDb = ReadDb & {
  run(query: Sql): { readonly changes: number };
  transaction<T>(work: () => T): T;
};

/** Builds a statement; an embedded Sql fragment is spliced in with its parameters. */
export function sql(strings: TemplateStringsArray, ...values: readonly (SqlValue | Sql)[]): Sql {
  let text = strings[0] ?? "";
  const params: SqlValue[] = [];
  values.forEach((value, index) => {
    if (isSql(value)) {
      text += value.text;
      params.push(...value.params);
    } else {
      text += "?";
      params.push(value);
    }
    text += strings[index + 1] ?? "";
  });
  return { text, params };
}

const isSql = (value: SqlValue | Sql): value is Sql =>
  typeof value === "object" && value !== null && "text" in value && "params" in value;
