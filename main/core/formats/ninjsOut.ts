/* Pieces of a ninjs item on its way out. */

export type Out = Readonly<Record<string, unknown>>;

/** ninjs has no empty strings, lists or objects: what is not known is not there. */
export function dropEmpty(value: Out): Out {
  return Object.fromEntries(
    Object.entries(value).filter(
      ([, one]) =>
        one !== undefined && one !== "" && !(typeof one === "object" && one && Object.keys(one).length === 0),
    ),
  );
}

/** A text with its kind. */
export const plain = (value: string): Out => ({ contentType: "text/plain", value });

/** RFC 3986: a scheme, and none of the characters that an address cannot hold. */
const URI = /^[a-z][a-z0-9+.-]*:(?:[\w.~:/?#@!$&'()*+,;=-]|%[0-9a-f]{2})+$/i;

export const isUri = (text: string): boolean => URI.test(text);

/** `uri` takes addresses only; an id of another shape is wrapped into one. */
export const uriOf = (id: string): string => (isUri(id) ? id : `urn:depeche:${encodeURIComponent(id)}`);
