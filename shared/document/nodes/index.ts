import { LinkNode } from "@lexical/link";
import { ListItemNode, ListNode } from "@lexical/list";
import { QuoteNode } from "@lexical/rich-text";
import type { Klass, LexicalNode } from "lexical";
import type { CommandId } from "#shared/commands.ts";
import { defineRegistry } from "#shared/registry.ts";
import { CrossheadNode } from "./crossheadNode.ts";
import { FigureNode } from "./figureNode.ts";
import { TickerNode } from "./tickerNode.ts";
import { UnknownNode } from "./unknownNode.ts";

/** A node of the document. One with a command stands in toolbar and menus. */
export type DocumentNode = {
  readonly id: string;
  readonly klass: Klass<LexicalNode>;
  readonly command?: CommandId;
  readonly icon?: string;
};

/** Every node there is beside Lexical's own root, paragraph, text and line break. Toolbar order. */
export const NODES = defineRegistry<DocumentNode>("document nodes", [
  { id: "crosshead", klass: CrossheadNode, command: "editor.crosshead", icon: "heading" },
  { id: "quote", klass: QuoteNode, command: "editor.quote", icon: "quote" },
  { id: "list", klass: ListNode, command: "editor.bullets", icon: "list" },
  { id: "listitem", klass: ListItemNode },
  { id: "ticker", klass: TickerNode, command: "editor.ticker", icon: "ticker" },
  { id: "link", klass: LinkNode, command: "editor.link", icon: "link" },
  { id: "figure", klass: FigureNode, command: "editor.figure", icon: "picture" },
  { id: "unknown", klass: UnknownNode },
]);

export const NODE_CLASSES: readonly Klass<LexicalNode>[] = NODES.all.map((node) => node.klass);
