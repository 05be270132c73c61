/** Addresses keep every sign they have. */
export const ADDRESS = /\b(?:https?:\/\/|www\.)\S+|\S+@\S+/gu;

/** Whether the last word of a text is an address, or the beginning of one. */
export const endsInAddress = (text: string): boolean => /(?:https?:\/\/|www\.)\S*$|\S@\S*$/u.test(text);
