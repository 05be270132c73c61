import type { TableCellJson, TableJson } from "./body.ts";
import { plainText } from "./paragraphs.ts";

/** A figure as markets print it: "+1,90%", "22 676,41", "313,54 USD", "-", "n.d.". */
const NUMBER =
  /^(?:[+\-\u2212\u2013]?\s?\d[\d\s\u00a0\u202f.,:/]*\s?(?:%|[A-Z]{3}|pts?|[€$£¥])?|[-\u2013\u2014]|n\.?d\.?)$/;

export const isNumberCell = (text: string): boolean => NUMBER.test(text.trim());

export type Cell = { readonly cell: TableCellJson; readonly isHead: boolean; readonly isNumber: boolean };

/** The cells of a table, each with what it is; a heading over figures stands as they do. */
export function tableCells({ children: rows }: TableJson): Cell[][] {
  const texts = rows.map((row) => row.children.map((cell) => plainText(cell).trim()));
  const isHead = (cell: TableCellJson): boolean => cell.headerState !== 0;
  const isNumberColumn = (column: number): boolean => {
    const figures = rows.flatMap((row, at) => {
      const cell = row.children[column];
      const text = texts[at]?.[column] ?? "";
      return cell && !isHead(cell) && text !== "" ? [text] : [];
    });
    return figures.length > 0 && figures.every(isNumberCell);
  };
  const columns = (rows[0]?.children ?? []).map((_, column) => isNumberColumn(column));
  return rows.map((row) =>
    row.children.map((cell, column) => ({ cell, isHead: isHead(cell), isNumber: columns[column] ?? false })),
  );
}
