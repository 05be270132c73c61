import { Fragment, memo, type ReactNode } from "react";
import {
  type BlockJson,
  type Body,
  type FactboxJson,
  FactboxTitleJson,
  FigureJson,
  type InlineJson,
  knownBlock,
  LinkJson,
  type ListItemJson,
  ListJson,
  NoteJson,
  type TableJson,
  TextFormat,
  TextJson,
  TickerJson,
} from "#shared/document/body.ts";
import { plainText } from "#shared/document/paragraphs.ts";
import { safeUrl } from "#shared/document/safeUrl.ts";
import { tableCells } from "#shared/document/tableCells.ts";
import { isStruck } from "#shared/suggestions/line.ts";
import { EmbedCard } from "./EmbedCard.tsx";
import { FigureView } from "./FigureView.tsx";
import noteStyles from "./Note.module.css";
import styles from "./printedPage.module.css";
import { RicChip } from "./RicChip.tsx";

export type BodyViewProps = {
  readonly body: Body;
  /** Puts something around every block: a gutter mark, a lit ground, a click. */
  wrapBlock?(block: ReactNode, paragraphId: string, index: number): ReactNode;
};

/** A body to read: every block of the document in order, as it will be printed. */
export const BodyView = memo(function BodyView({ body, wrapBlock }: BodyViewProps) {
  return body.root.children.map((block, index) => {
    const paragraphId = paragraphIdOf(block);
    const shown = <Block block={block} />;
    return <Fragment key={paragraphId || index}>{wrapBlock ? wrapBlock(shown, paragraphId, index) : shown}</Fragment>;
  });
});

const paragraphIdOf = (block: BlockJson): string => (block as { $?: { paragraphId?: string } }).$?.paragraphId ?? ""; // an unknown block has no typed state

function Block({ block }: { readonly block: BlockJson }) {
  if (isStruck(block)) return null;
  const known = knownBlock(block);
  switch (known?.type) {
    case "paragraph":
      return <p>{inline(known.children)}</p>;
    case "crosshead":
      return <h2 className={styles.crosshead}>{inline(known.children)}</h2>;
    case "quote":
      return <blockquote className={styles.quote}>{inline(known.children)}</blockquote>;
    case "list":
      return <List list={known} />;
    case "table":
      return <Table table={known} />;
    case "embed":
      return <EmbedCard embed={known} />;
    case "factbox":
      return <Factbox box={known} />;
    case "figure":
      return <FigureView figure={FigureJson.parse(known)} />;
    case undefined:
      return <p>{plainText(block)}</p>;
  }
}

function Factbox({ box }: { readonly box: FactboxJson }) {
  return (
    <aside className={styles.factbox}>
      {box.children.map((child, at) => {
        const title = FactboxTitleJson.safeParse(child);
        if (!title.success) return <Block key={keyAt(at)} block={child as BlockJson} />; // the schema has blocks behind it
        return (
          title.data.children.length > 0 && (
            <h2 key={keyAt(at)} className={styles.factboxTitle}>
              {inline(title.data.children)}
            </h2>
          )
        );
      })}
    </aside>
  );
}

function Table({ table }: { readonly table: TableJson }) {
  return (
    <table className={styles.table}>
      <tbody>
        {tableCells(table).map((cells, row) => (
          <tr key={keyAt(row)}>
            {cells.map(({ cell, isHead, isNumber }, at) => {
              const Tag = isHead ? "th" : "td";
              return (
                <Tag key={keyAt(at)} data-number={isNumber || undefined}>
                  {cell.children.map((block, index) => (
                    <Block key={keyAt(index)} block={block} />
                  ))}
                </Tag>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function List({ list }: { readonly list: ListJson }) {
  const items = list.children.map((item, at) => <ListItem key={keyAt(at)} item={item} />);
  return list.listType === "number" ? (
    <ol className={styles.numbers}>{items}</ol>
  ) : (
    <ul className={styles.bullets}>{items}</ul>
  );
}

function ListItem({ item }: { readonly item: ListItemJson }) {
  return (
    <li>
      {item.children.map((child, at) => {
        const nested = ListJson.safeParse(child);
        return (
          <Fragment key={keyAt(at)}>
            {nested.success ? <List list={nested.data} /> : <Inline node={child as InlineJson} /> /* not a list */}
          </Fragment>
        );
      })}
    </li>
  );
}

const inline = (children: readonly InlineJson[]): ReactNode =>
  children.map((child, at) => <Inline key={keyAt(at)} node={child} />);

/** A body to read never changes its order, so a place is a key. */
const keyAt = (at: number): string => `n${at}`;

function Inline({ node }: { readonly node: InlineJson }) {
  if (isStruck(node)) return null;
  switch (node.type) {
    case "text":
      return <Run text={TextJson.parse(node)} />;
    case "ticker":
      return <RicChip ric={TickerJson.parse(node).text} />;
    case "note":
      return <span className={noteStyles.note}>{NoteJson.parse(node).note}</span>;
    case "linebreak":
      return <br />;
    case "tab":
      return "\t";
    case "link":
    case "autolink": {
      const link = LinkJson.parse(node);
      const href = safeUrl(link.url);
      const words = inline(link.children);
      return href === undefined ? (
        words
      ) : (
        <a href={href} target="_blank" rel="noopener noreferrer">
          {words}
        </a>
      );
    }
    default:
      return plainText(node);
  }
}

function Run({ text: { text, format } }: { readonly text: TextJson }) {
  let run: ReactNode = text;
  if (format & TextFormat.bold) run = <strong>{run}</strong>;
  if (format & TextFormat.italic) run = <em>{run}</em>;
  if (format & TextFormat.underline) run = <u>{run}</u>;
  if (format & TextFormat.strike) run = <s>{run}</s>;
  if (format & TextFormat.subscript) run = <sub>{run}</sub>;
  if (format & TextFormat.superscript) run = <sup>{run}</sup>;
  return run;
}
