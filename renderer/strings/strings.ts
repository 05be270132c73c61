import i18next from "i18next";
import { useCallback } from "react";
import { initReactI18next, useTranslation } from "react-i18next";
import { COMMANDS, type CommandId } from "#shared/commands.ts";
import type { Finding } from "#shared/domain/finding.ts";
import { english, french, type StringKey } from "./resources.ts";

export type { StringKey } from "./resources.ts";
export type InterfaceLanguage = "fr" | "en";
export type Values = Readonly<Record<string, string | number>>;
/** A sentence by its key; `count` chooses between the forms for numbers. */
export type T = (key: StringKey, values?: Values) => string;

/** Starts the interface's language. Synchronous: the sentences are part of the program. */
export function startStrings(language: InterfaceLanguage): void {
  void i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: "en",
    resources: { fr: { translation: french }, en: { translation: english } },
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false }, // React escapes
    initAsync: false,
  });
}

/** Switches the interface, the page's `lang` included. */
export function speak(language: InterfaceLanguage): void {
  document.documentElement.lang = language;
  if (i18next.language !== language) void i18next.changeLanguage(language);
}

/** The interface's sentences; the component draws again when the language changes. */
export function useT(): T {
  const { t } = useTranslation();
  return useCallback((key, values = {}) => t(key, values), [t]);
}

/** The interface's language at the moment. */
export function useInterfaceLanguage(): InterfaceLanguage {
  const { i18n } = useTranslation();
  return i18n.language === "fr" ? "fr" : "en";
}

/** The name of a command in the interface's language. */
export function useCommandTitle(): (id: CommandId) => string {
  const language = useInterfaceLanguage();
  return useCallback((id) => COMMANDS.find((command) => command.id === id)?.title[language] ?? id, [language]);
}

/** A finding's sentence; a check newer than this list shows its key rather than nothing. */
export function findingSentence(t: T, { message, values }: Pick<Finding, "message" | "values">): string {
  return isStringKey(message) ? t(message, values) : message;
}

/** Why a check looks; undefined for a check newer than this list. */
export function checkReason(t: T, check: string): string | undefined {
  const key = `explain.${check}`;
  return isStringKey(key) ? t(key) : undefined;
}

const isStringKey = (key: string): key is StringKey =>
  Object.hasOwn(french, key) || Object.hasOwn(french, `${key}_other`);
