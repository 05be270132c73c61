import type { Language } from "#shared/domain/language.ts";
import { defineRegistry } from "#shared/registry.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { it } from "./it.ts";
import type { StoryLanguage } from "./language.ts";
import { pt } from "./pt.ts";

export const STORY_LANGUAGES = defineRegistry<StoryLanguage>("languages", [fr, en, de, es, it, pt]);

/** The rules of a language; English where a language has none of its own yet. */
export const storyLanguage = (language: Language): StoryLanguage => STORY_LANGUAGES.find(language) ?? en;
