import { childrenOf, isStruck, type Loose, stateOf, withState } from "./line.ts";

/** Nodes as they read, for another place: what is struck out is left behind, and what was suggested counts. Comments stay. */
export function unsuggested<N extends Loose>(nodes: readonly N[]): N[] {
  return nodes.flatMap((node) => {
    if (isStruck(node)) return [];
    const plain = stateOf(node).suggestion ? withState(node, { ...stateOf(node), suggestion: undefined }) : node;
    return [node.children === undefined ? plain : { ...plain, children: unsuggested(childrenOf(node)) }];
  });
}
