/** What a picture says of itself, each empty when it does not. */
export type PictureWords = {
  readonly caption: string;
  /** The agency's credit line, else who took it, else whose it is. */
  readonly credit: string;
  /** For who does not see it. */
  readonly alt: string;
  readonly city: string;
  /** The day as the camera or the agency wrote it, "2025-02-05". */
  readonly date: string;
  readonly copyright: string;
};
