import type { Quote } from "#shared/domain/instrument.ts";
import type { Language } from "#shared/domain/language.ts";
import type { Provider } from "#shared/domain/story.ts";
import { storyLanguage } from "./index.ts";

type Parts = { day: string; month: string; year: string; hour: string; minute: string };

/** The clock's hands in a zone. @param zone IANA name; an unknown one falls back to UTC */
function partsIn(iso: string, zone: string): Parts {
  const format = (timeZone: string): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat("en-GB", {
      timeZone,
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    });
  let formatter: Intl.DateTimeFormat;
  try {
    formatter = format(zone);
  } catch {
    formatter = format("UTC"); // a zone this machine does not know
  }
  const read = Object.fromEntries(formatter.formatToParts(new Date(iso)).map((part) => [part.type, part.value]));
  return {
    day: read.day ?? "",
    month: read.month ?? "",
    year: read.year ?? "",
    hour: read.hour ?? "",
    minute: read.minute ?? "",
  };
}

/** fr "05/02/2025 à 13:34", en "5 February 2025 at 13:34", in the desk's zone. */
export function printStamp(iso: string, language: Language, zone: string): string {
  const { day, month, year, hour, minute } = partsIn(iso, zone);
  if (language === "fr") return `${day}/${month}/${year} à ${hour}:${minute}`;
  return `${Number(day)} ${storyLanguage(language).print.months[Number(month) - 1]} ${year} at ${hour}:${minute}`;
}

/** fr "5 février 2025 à 13:34". */
export function printLongDate(iso: string, language: Language, zone: string): string {
  const { day, month, year, hour, minute } = partsIn(iso, zone);
  const first = language === "fr" && day === "01" ? "1er" : `${Number(day)}`;
  const name = storyLanguage(language).print.months[Number(month) - 1];
  return `${first} ${name} ${year} ${language === "fr" ? "à" : "at"} ${hour}:${minute}`;
}

/** The short stamp of a related story: "27.12.2025 19:37". */
export function printRelatedStamp(iso: string, zone: string): string {
  const { day, month, year, hour, minute } = partsIn(iso, zone);
  return `${day}.${month}.${year} ${hour}:${minute}`;
}

/** "13:34" in a zone. */
export function printClock(iso: string, zone: string): string {
  const { hour, minute } = partsIn(iso, zone);
  return `${hour}:${minute}`;
}

/** fr "information fournie par Reuters 05/02/2025 à 13:34"; empty without a provider. */
export function printProvider(provider: Provider, language: Language, zone: string): string {
  if (provider.name.trim() === "") return "";
  const words = language === "fr" ? "information fournie par" : "provided by";
  const stamp = provider.at ? ` ${printStamp(provider.at, language, zone)}` : "";
  return `${words} ${provider.name}${stamp}`;
}

const decimals = (value: string, language: Language): string =>
  storyLanguage(language).print.decimal === "," ? value.replace(".", ",") : value;

/** fr "19\u202f692,3300 pts", en "19,692.3300 pts": every decimal that came is printed. */
export function printPrice(quote: Pick<Quote, "price" | "currency">, language: Language): string {
  const [whole = "", fraction] = quote.price.split(".");
  const { decimal } = storyLanguage(language).print;
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, decimal === "," ? "\u202f" : ",");
  return `${fraction === undefined ? grouped : `${grouped}${decimal}${fraction}`} ${quote.currency}`;
}

/** fr "-0,18%", "+0,22%"; empty when unknown. */
export function printChange(change: string | undefined, language: Language): string {
  if (change === undefined) return "";
  const sign = /^[+-]/.test(change) || Number(change) === 0 ? "" : "+";
  return `${sign}${decimals(change, language)}%`;
}
