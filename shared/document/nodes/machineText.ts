import { $getState, $setState, createState, type ElementNode, type LexicalNode } from "lexical";

/**
 * What a machine wrote into a block, stored under `$`. The block counts as the machine's as long as it says exactly that:
 * the first touch of a person makes it hers, and an undo of that touch gives it back.
 */
const machineState = createState("machine", { parse: (value) => (typeof value === "string" ? value : "") });

export const $markAsMachine = (block: ElementNode): void => {
  $setState(block, machineState, block.getTextContent());
};

export const $isMachineText = (block: LexicalNode): boolean => {
  const written = $getState(block, machineState);
  return written !== "" && written === block.getTextContent();
};
