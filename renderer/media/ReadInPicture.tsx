import type { FigureParts } from "#shared/document/nodes/figureNode.ts";
import { useInterfaceLanguage, useT } from "../strings/strings.ts";
import styles from "./ReadInPicture.module.css";
import { readWordsOf } from "./readWords.ts";

const FIELDS = ["caption", "credit", "alt"] as const;

/** Which words of a figure came with the picture, and what else it says; gone once none of them is left. */
export function ReadInPicture({ parts }: { readonly parts: FigureParts }) {
  const t = useT();
  const language = useInterfaceLanguage();
  const words = readWordsOf(parts.mediaId);
  if (!words) return null;
  const taken = FIELDS.filter((field) => words[field] !== "" && words[field] === parts[field]);
  const day = words.date && shownDay(words.date, language);
  const facts = [words.city, day, words.copyright && t("pictures.rights", { who: words.copyright })].filter(Boolean);
  if (taken.length + facts.length === 0) return null;
  const names = taken.map((field) => t(`pictures.${field}`)).join(", ");
  return (
    <p className={styles.read} role="note">
      {t("pictures.read")} {[names, ...facts].filter(Boolean).join(" · ")}
    </p>
  );
}

function shownDay(date: string, language: string): string {
  const day = new Date(`${date}T12:00:00Z`);
  return Number.isNaN(day.getTime())
    ? date
    : new Intl.DateTimeFormat(language === "fr" ? "fr-FR" : "en-GB", { dateStyle: "long", timeZone: "UTC" }).format(
        day,
      );
}
