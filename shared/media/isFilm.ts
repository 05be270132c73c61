/** Whether a media type is a film's, and not a picture's. */
export const isFilm = (type: string): boolean => type.startsWith("video/");
