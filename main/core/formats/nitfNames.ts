/**
 * Elements of NITF under the names that HTML has for them. What stands in a picture's frame is its caption, not text:
 * `template` is left out when HTML is read.
 */
export const NITF_NAMES: Readonly<Record<string, string>> = {
  hl1: "h2",
  hl2: "h2",
  bq: "blockquote",
  block: "div",
  media: "template",
};
