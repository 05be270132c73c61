import { z } from "zod";
import { askService, unreadable } from "../askService.ts";
import { type MachineProvider, signsOf } from "../machineProvider.ts";

const Answer = z.object({ translatedText: z.array(z.string()) });

/** LibreTranslate, which a desk can run itself: `POST /translate`. The key stands in the body, where there is one. */
export const libreTranslate: MachineProvider = {
  unit: "signs",
  async translate(request) {
    const { texts, from, to, key, source } = request;
    const answer = Answer.safeParse(
      await askService(request, {
        path: "/translate",
        body: { q: texts, source: from, target: to, format: "text", ...(key === "" ? {} : { api_key: key }) },
      }),
    );
    if (!answer.success || answer.data.translatedText.length !== texts.length) throw unreadable(source.name);
    return { texts: answer.data.translatedText, units: signsOf(texts) };
  },
};
