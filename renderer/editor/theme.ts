import type { EditorThemeClasses } from "lexical";
import printed from "../ui/printedPage.module.css";
import ric from "../ui/RicChip.module.css";
import styles from "./BodyEditor.module.css";

const name = (value: string | undefined): string => value ?? "";

/** The printed page's own classes, so that what is written looks like what is read. */
export const EDITOR_THEME: EditorThemeClasses = {
  crosshead: name(printed.crosshead),
  quote: name(printed.quote),
  ticker: name(ric.ric),
  factbox: name(printed.factbox),
  factboxTitle: `${name(printed.factboxTitle)} ${name(styles.boxTitle)}`,
  embed: name(styles.figure),
  figure: name(styles.figure),
  link: name(styles.link),
  table: name(printed.table),
  tableSelection: name(styles.tableSelection),
  tableCellSelected: name(styles.tableCellSelected),
  list: { ul: name(printed.bullets), ol: name(printed.numbers) },
  text: {
    bold: name(styles.bold),
    italic: name(styles.italic),
    underline: name(styles.underline),
    strikethrough: name(styles.strike),
    subscript: name(styles.raised),
    superscript: name(styles.raised),
    underlineStrikethrough: name(styles.underlineStrike),
  },
};
