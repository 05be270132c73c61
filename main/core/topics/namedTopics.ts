import type { Topic } from "#shared/domain/topic.ts";
import lines from "./mediaTopics.json" with { type: "json" };

type Row = { readonly en: string; readonly fr: string };

let byCode: ReadonlyMap<string, Row> | undefined; // made when it is first asked for

function rows(): ReadonlyMap<string, Row> {
  if (byCode) return byCode;
  const all = lines.topics.map(([code = "", en = "", fr = "", subject = ""]) => ({ code, subject, en, fr: fr || en }));
  byCode = new Map([
    ...all.filter(({ subject }) => subject !== "").map(({ subject, en, fr }) => [subject, { en, fr }] as const),
    // a number that both lists have means the topic
    ...all.map(({ code, en, fr }) => [code, { en, fr }] as const),
  ]);
  return byCode;
}

/** The eight digits of a code of IPTC's in whichever way it is written: qcode, address, or the number alone. */
const NUMBER =
  /^(?:(?:medtop|subj|iptccat):|https?:\/\/cv\.iptc\.org\/newscodes\/(?:mediatopic|subjectcode)\/)?(\d{8})$/;

/**
 * An item's topics with their labels in the interface's languages: IPTC's for its own codes, else the name that came,
 * else the code. Each label once.
 */
export function namedTopics(subjects: readonly { readonly code: string; readonly name: string }[]): Topic[] {
  const named = subjects.map(({ code, name }): Topic => {
    const row = rows().get(NUMBER.exec(code)?.[1] ?? "");
    const own = name || code;
    return { code, en: row?.en ?? own, fr: row?.fr ?? own };
  });
  return named.filter(({ en }, index) => en !== "" && named.findIndex((one) => one.en === en) === index);
}
