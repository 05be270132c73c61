import { LinkNode } from "@lexical/link";
import { ListItemNode, ListNode } from "@lexical/list";
import { QuoteNode } from "@lexical/rich-text";
import { TableCellNode, TableNode, TableRowNode } from "@lexical/table";
import type { Klass, LexicalNode } from "lexical";
import type { CommandId } from "#shared/commands.ts";
import { defineRegistry } from "#shared/registry.ts";
import { CrossheadNode } from "./crossheadNode.ts";
import { EmbedNode } from "./embedNode.ts";
import { FactboxNode, FactboxTitleNode } from "./factboxNode.ts";
import { FigureNode } from "./figureNode.ts";
import { NoteNode } from "./noteNode.ts";
import { TickerNode } from "./tickerNode.ts";
import { UnknownNode } from "./unknownNode.ts";

export type NodeIcon =
  | "heading"
  | "quote"
  | "bullets"
  | "numbers"
  | "ticker"
  | "link"
  | "picture"
  | "table"
  | "box"
  | "card"
  | "note";

/** One way to make a node: name and shortcut come from the command table, what it does from the editor. */
export type NodeMenuEntry = { readonly command: CommandId; readonly icon: NodeIcon };

/** A node of the document. What stands in `menu` stands in the toolbar. */
export type DocumentNode = {
  readonly id: string;
  readonly klass: Klass<LexicalNode>;
  readonly menu?: readonly NodeMenuEntry[];
};

/** Every node there is beside Lexical's own root, paragraph, text and line break. Toolbar order. */
export const NODES = defineRegistry<DocumentNode>("document nodes", [
  { id: "crosshead", klass: CrossheadNode, menu: [{ command: "editor.crosshead", icon: "heading" }] },
  { id: "quote", klass: QuoteNode, menu: [{ command: "editor.quote", icon: "quote" }] },
  {
    id: "list",
    klass: ListNode,
    menu: [
      { command: "editor.bullets", icon: "bullets" },
      { command: "editor.numbers", icon: "numbers" },
    ],
  },
  { id: "listitem", klass: ListItemNode },
  { id: "link", klass: LinkNode, menu: [{ command: "editor.link", icon: "link" }] },
  { id: "ticker", klass: TickerNode, menu: [{ command: "editor.ticker", icon: "ticker" }] },
  { id: "figure", klass: FigureNode, menu: [{ command: "editor.figure", icon: "picture" }] },
  { id: "embed", klass: EmbedNode, menu: [{ command: "editor.embed", icon: "card" }] },
  { id: "table", klass: TableNode, menu: [{ command: "editor.table", icon: "table" }] },
  { id: "tablerow", klass: TableRowNode },
  { id: "tablecell", klass: TableCellNode },
  { id: "factbox", klass: FactboxNode, menu: [{ command: "editor.factbox", icon: "box" }] },
  { id: "note", klass: NoteNode, menu: [{ command: "editor.note", icon: "note" }] },
  { id: "factboxtitle", klass: FactboxTitleNode },
  { id: "unknown", klass: UnknownNode },
]);

export const NODE_CLASSES: readonly Klass<LexicalNode>[] = NODES.all.map((node) => node.klass);
export const NODE_MENU: readonly NodeMenuEntry[] = NODES.all.flatMap((node) => node.menu ?? []);
