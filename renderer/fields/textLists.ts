/** A list as people type it, and back: "Paris, Londres". Blanks around the parts and empty parts are left out. */
export const listOf = (text: string): string[] =>
  text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
