/* What a text looks like from outside, before anybody reads it. */

/** Starts like markup, also when its declaration or document type comes first. */
export const isXml = (text: string): boolean => /^\ufeff?\s*<(?:[?!]|[\p{L}_])/u.test(text);

/** A page for a browser. XHTML inside a wire item does not start the file. */
export const isHtml = (text: string): boolean =>
  /^\ufeff?\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*(?:<!doctype\s+html|<html)\b/i.test(
    text.slice(0, 10_000),
  );

/** Starts like JSON. "[Embargo]" and "{note}" are how a text may start. */
export const isJson = (text: string): boolean =>
  /^\ufeff?\s*(?:\{\s*(?:["}]|$)|\[\s*(?:[[{"\]\d-]|$|true|false|null))/.test(text);
