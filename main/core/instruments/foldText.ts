/** Letters that do not come apart into a plain one and a mark. */
const WHOLE: Readonly<Record<string, string>> = {
  ø: "o",
  æ: "ae",
  œ: "oe",
  ß: "ss",
  ł: "l",
  đ: "d",
  ı: "i",
  þ: "th",
  ð: "d",
};

/** Lower case, without accents: how people type a name in a hurry. */
export function folded(text: string): string {
  const lower = text.trim().toLowerCase();
  // most names are plain, and taking marks off is the dear part
  if (!/[^\u0020-\u007e]/.test(lower)) return lower;
  return lower
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[øæœßłđıþð]/g, (letter) => WHOLE[letter] ?? letter)
    .replaceAll("’", "'");
}
