import type { Body } from "#shared/document/body.ts";
import { newId } from "#shared/domain/ids.ts";
import { childrenOf, isLine, type Loose, stateOf } from "#shared/suggestions/line.ts";

/** A body in one line per block, with what is suggested in it: "[+new]", "[-old]", "[~bold]", and "¶+" or "¶-" where a line begins. */
export const drawn = (body: Body): string[] => childrenOf(body.root).map(drawnNode);

const SIGN = { insert: "+", delete: "-", format: "~" } as const;

function drawnNode(node: Loose): string {
  const { suggestion } = stateOf(node);
  const sign = suggestion ? SIGN[suggestion.kind] : "";
  const inner = childrenOf(node).map(drawnNode);
  if (isLine(node)) return `${sign ? `¶${sign}` : ""}${inner.join("")}`;
  const words =
    node.type === "linebreak"
      ? "⏎"
      : typeof node.text === "string"
        ? node.text
        : `<${node.type}${inner.length > 0 ? ` ${inner.join("|")}` : ""}>`;
  return sign ? `[${sign}${words}]` : words;
}

/** A mode that a test turns on and off. */
export function suggesting() {
  const mode = { isOn: true, refused: 0, by: "Anna" };
  return {
    mode,
    value: {
      author: () => (mode.isOn ? { by: mode.by, at: "2026-03-04T10:00:00Z", newId } : undefined),
      onRefused: () => {
        mode.refused += 1;
      },
    },
  };
}
