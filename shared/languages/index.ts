import type { Language } from "#shared/domain/language.ts";
import { defineRegistry } from "#shared/registry.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import type { StoryLanguage } from "./language.ts";

export const STORY_LANGUAGES = defineRegistry<StoryLanguage>("languages", [fr, en]);

/** The rules of a language; English where a language has none of its own yet. */
export const storyLanguage = (language: Language): StoryLanguage => STORY_LANGUAGES.find(language) ?? en;
