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
  if (isPlain(lower)) return lower;
  return lower
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[øæœßłđıþð]/g, (letter) => WHOLE[letter] ?? letter)
    .replaceAll("’", "'");
}

function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x7e) return false;
  return true;
}
