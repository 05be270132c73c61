/**
 * Why a file, a feed or a folder cannot be read, by code, as one English clause for logs and the command line; what is
 * in double braces stands in the error's detail under that name. The interface has its own clause for each.
 */
export const READING_REASONS = {
  archive: "this is a ZIP archive or an Office document, not a wire story",
  attributeLong: "an attribute is longer than 1 MB",
  attributes: "an element has more than {{most}} attributes",
  binary: "this is not a text file",
  busy: "it asks to wait",
  compressed: "this is a compressed file, not a wire story",
  depth: "it is nested deeper than {{most}}",
  elements: "there are more than {{most}} elements",
  empty: "the file is empty",
  encoding: "the text is not valid {{encoding}}",
  encodingAt: "the text is not valid {{encoding}}: line {{line}}, byte {{byte}}",
  encodingOther: "its bytes are not of the encoding that it names",
  encodingUnknown: 'the encoding "{{encoding}}" is not known',
  entities: "the document declares its own entities, which is not allowed",
  entity: "an entity at line {{line}}, column {{column}} is not one of XML's own",
  feedEmpty: "the feed is empty",
  feedTeasers: "the feed holds only teasers, not whole stories",
  field: 'its field "{{field}}" cannot be used ({{fault}})',
  fileSize: "the file is larger than 20 MB",
  fits: "its content does not fit together (a field is missing or too long)",
  halfCharacter: "the text holds half a character, so a word of it is lost",
  headerLong: "the header is longer than a million signs",
  items: "the file holds more than {{most}} items",
  json: "the JSON is damaged",
  jsonAt: "the JSON is damaged at line {{line}}, column {{column}}",
  jsonUnknown: "this JSON is not ninjs",
  kind: 'an item is of the kind "{{kind}}", not a story',
  memory: "reading it needs more memory than a wire story may take",
  messageCut: "a message ends before its story does",
  messageEmpty: "a message has no text",
  noAnswer: "no answer",
  noElement: "there is no element in it",
  noGuid: "an item has no guid",
  noHeadline: "an item has no headline",
  noHeadlineNorSlug: "an item has neither headline nor slug",
  noItem: "it holds no news item",
  noNitf: "it holds no NITF story",
  noStory: "it holds no story, only pictures or other media",
  noSentences: "this is not a wire story: no headline with sentences under it was found",
  noTag: "a stretch of four million signs has no tag",
  noTmx: "it is not a TMX file",
  noUri: "an item has no uri",
  notReadable: "it may not be read",
  notThere: "it is not there",
  page: "this web page holds no story; copy the text that you want and paste it instead",
  pageForFeed: "a web page came instead of a feed",
  pdf: "this is a PDF document, not a wire story",
  picture: "this is a picture, not a wire story",
  program: "this is a program, not a wire story",
  rtf: "this is an RTF document, not a wire story",
  status: "status {{status}}",
  stopped: "the reader stopped on this file",
  system: "the system says {{code}}",
  textLong: "there is more than 10 MB of text",
  time: "reading it takes longer than {{seconds}} seconds",
  truncated: "the file ends before the story does",
  tooEarly: "the file ends too early",
  unitLong: "a unit is longer than a million signs",
  unexpected: "unexpected content",
  unknown: "this is not a wire story in a format that Depeche reads",
  variants: "a unit has more than {{most}} variants",
  xmlAt: "the XML is damaged at line {{line}}, column {{column}}",
  xmlUnknown: 'this XML ("{{root}}") is not a wire format that Depeche reads',
} as const;
export type ReadingReason = keyof typeof READING_REASONS;

/** What a person should know of a story that was read, by code, in English. */
export const READING_PROBLEMS = {
  headlineMade: "The item came without a headline: the beginning of its text stands in for one.",
  textKept: "The text was kept as it came: taking it apart would have changed its words.",
} as const;
export type ReadingProblem = keyof typeof READING_PROBLEMS;

export const isReadingReason = (code: string): code is ReadingReason => Object.hasOwn(READING_REASONS, code);
export const isReadingProblem = (code: string): code is ReadingProblem => Object.hasOwn(READING_PROBLEMS, code);

/** A problem as an English sentence; stories that were read by an older version keep sentences. */
export const problemInEnglish = (problem: string): string =>
  isReadingProblem(problem) ? READING_PROBLEMS[problem] : problem;

/** What fills the braces of a clause. */
export type ReasonDetail = Readonly<Record<string, string | number>>;

export const reasonInEnglish = (why: ReadingReason, detail: ReasonDetail = {}): string =>
  READING_REASONS[why].replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(detail[name] ?? ""));
