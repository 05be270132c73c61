import { z } from "zod";
import type { Language } from "#shared/domain/language.ts";
import { askService, unreadable } from "../askService.ts";
import { type MachineProvider, signsOf } from "../machineProvider.ts";

const Answer = z.object({ translations: z.array(z.object({ text: z.string() })) });

/** DeepL wants the kind of English and Portuguese it is to write. */
const TARGETS: Partial<Record<Language, string>> = { en: "EN-GB", pt: "PT-PT" };

/** DeepL's API, version 2: `POST /v2/translate`. Status 456 is its word for an exhausted account. */
export const deepl: MachineProvider = {
  unit: "signs",
  async translate(request) {
    const { texts, from, to, key, source } = request;
    const answer = Answer.safeParse(
      await askService(request, {
        path: "/v2/translate",
        headers: { authorization: `DeepL-Auth-Key ${key}` },
        body: { text: texts, source_lang: from.toUpperCase(), target_lang: TARGETS[to] ?? to.toUpperCase() },
        quota: [456],
      }),
    );
    if (!answer.success || answer.data.translations.length !== texts.length) throw unreadable(source.name);
    return { texts: answer.data.translations.map(({ text }) => text), units: signsOf(texts) };
  },
};
