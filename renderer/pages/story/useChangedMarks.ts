import { useEffect } from "react";

/**
 * Marks the blocks of the written text whose source changed, by their place. A style sheet of its own and no classes on
 * the editor's elements: those belong to the editor, which makes them anew as it likes.
 */
export function useChangedMarks(places: readonly number[]): void {
  const key = places.join();
  useEffect(() => {
    if (key === "") return;
    const sheet = new CSSStyleSheet();
    const blocks = key.split(",").map((place) => `[data-lexical-editor] > :nth-child(${Number(place) + 1})`);
    sheet.replaceSync(`:is(${blocks.join()}) { box-shadow: -4px 0 0 var(--paper), -7px 0 0 var(--warn-mark); }`);
    document.adoptedStyleSheets.push(sheet);
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  }, [key]);
}
