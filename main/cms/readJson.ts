/** Deeper than any story; a parser's own recursion would overflow long after it. */
const MAX_DEPTH = 64;

export type ReadJson = { readonly value: unknown } | { readonly trouble: string };

/** JSON from a stranger: its depth is measured before anything walks through it. */
export function readJson(text: string): ReadJson {
  if (depthOf(text) > MAX_DEPTH) return { trouble: `nested deeper than ${MAX_DEPTH} levels` };
  try {
    return { value: JSON.parse(text) };
  } catch {
    return { trouble: "not JSON" };
  }
}

/** The deepest nesting of arrays and objects, brackets within strings not counted. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let isInString = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (isInString) {
      if (character === "\\") at++;
      else if (character === '"') isInString = false;
    } else if (character === '"') isInString = true;
    else if (character === "[" || character === "{") deepest = Math.max(deepest, ++depth);
    else if (character === "]" || character === "}") depth--;
  }
  return deepest;
}
