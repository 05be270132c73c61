import type { z } from "zod";
import { formOfVersion } from "#shared/domain/storyForm.ts";
import { PubStatus, WireContent, type WireSignal } from "#shared/domain/wire.ts";
import { refusal } from "../ingest/refusal.ts";
import type { StoryText } from "./storyText.ts";

type Fields = z.input<typeof WireContent>;

/** What may be cut without changing the news; a headline or a body never is. */
const LONGEST = {
  provider: 120,
  deck: 4000,
  slug: 200,
  byline: 500,
  dateline: 200,
  located: 200,
  advisory: 1000,
  edNote: 4000,
  creditLine: 2000,
  rights: 4000,
} as const satisfies Partial<Record<keyof Fields, number>>;
const LIMITED = Object.entries(LONGEST) as [keyof typeof LONGEST, number][];

/** Half of a surrogate pair as JSON.stringify shows it; a backslash of the text itself is doubled there. */
const HALF_CHARACTER = /(?<!\\)(?:\\\\)*\\ud[89a-f][0-9a-f]{2}/;
const CONTROL = /(?<!\\)(?:\\\\)*\\(?:u00[01]|b|f)/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const BARE_CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/;

/** The body comes from our own builders and is looked at again before it is stored. */
const AllButBody = WireContent.omit({ body: true });

/** What the text itself says where the format's own fields are silent. */
type Said = Pick<StoryText, "closing" | "problems">;

/**
 * Checks what a format's reader has understood. Control characters, left over from teleprinters, go; notes that are too
 * long end in "…". Slug, rights, topic codes and contacts of the closing lines fill the fields that are empty.
 * @throws AppError `wire.unreadable` that names the field, so that nobody has to search the file
 */
export function wireContent(fields: Fields, fileName: string, said?: Said): WireContent {
  const cut = said ? withClosing(fields, said) : { ...fields };
  for (const [key, most] of LIMITED) {
    const value = cut[key];
    if (value === undefined) continue;
    const trimmed = value.trim();
    cut[key] = trimmed.length > most ? `${trimmed.slice(0, most - 1)}…` : trimmed;
  }
  const { body, ...rest } = cut;
  const { isHalf, hasControls } = faultsOf(isPlain(body.root) ? rest : cut);
  if (isHalf) throw refusal("wire.unreadable", fileName, "halfCharacter");
  const checked = hasControls ? WireContent.safeParse(withoutControls(cut)) : AllButBody.safeParse(rest);
  if (checked.success) return { body: body as WireContent["body"], ...checked.data };
  const issue = checked.error.issues[0];
  const [field, fault] = [issue?.path.join(".") ?? "", issue?.message ?? "no reason given"];
  throw refusal("wire.unreadable", fileName, "field", { field, fault });
}

/** What may be wrong with strings anywhere in a value. Most values show at a glance that nothing is. */
function faultsOf(value: unknown): { isHalf: boolean; hasControls: boolean } {
  const json = JSON.stringify(value);
  const isHalf = json.includes("\\ud") && HALF_CHARACTER.test(json);
  const isSuspect = json.includes("\\u0") || json.includes("\\b") || json.includes("\\f");
  return { isHalf, hasControls: isSuspect && CONTROL.test(json) };
}

/** Whether a body is made of nothing but sound text; others are looked at as a whole. */
function isPlain(node: { readonly type?: unknown; readonly text?: unknown; readonly children?: unknown }): boolean {
  if (typeof node.text === "string") return node.text.isWellFormed() && !BARE_CONTROL.test(node.text);
  return node.type !== "figure" && Array.isArray(node.children) && node.children.every(isPlain);
}

function withClosing(fields: Fields, { closing, problems }: Said): Fields {
  const { slug, codes, contact, rights } = closing;
  const known = new Set((fields.subjects ?? []).map(({ code }) => code));
  const topics = codes.filter((code) => !known.has(code)).map((code) => ({ code, name: "" }));
  return {
    ...fields,
    slug: fields.slug || slug,
    rights: fields.rights || rights,
    edNote: [fields.edNote, contact].filter(Boolean).join(" "),
    subjects: [...(fields.subjects ?? []), ...topics].filter(({ code, name }) => code + name !== ""),
    problems: [...(fields.problems ?? []), ...problems],
  };
}

const withoutControls = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_, value: unknown) =>
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    typeof value === "string" ? value.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, "") : value,
  );

/** A status by an agency's code. One that nobody knows holds the story back rather than letting it out. */
export function pubStatusOf(code: string): PubStatus {
  const known = code
    .replace(/^stat:/, "")
    .trim()
    .toLowerCase();
  if (known === "") return "usable";
  if (["withdrawn", "cancelled", "killed", "recalled"].includes(known)) return "canceled";
  return PubStatus.safeParse(known).data ?? "withheld";
}

/** What tags and flags of copy say that an item is to its family; a repeat is nothing new. */
export function signalOfCopy(headline: string, slug: string): WireSignal {
  const form = formOfVersion(headline, slug);
  return form === undefined || form === "repeat" ? "none" : form;
}

/** A version number. Some agencies count by the clock ("20250205T133400Z"); what is no number counts as the first. */
export function versionOf(text: string): number {
  const clock = /^(\d{8})T?(\d{6})Z?$/.exec(text.trim());
  const value = Number(clock ? `${clock[1]}${clock[2]}` : (/^\d+/.exec(text.trim())?.[0] ?? "1"));
  return Number.isSafeInteger(value) ? value : 1;
}

/** 1 to 9, where 1 is the most urgent; 4 when it is not said. */
export function urgencyOf(text: string): number {
  const value = Number(text);
  return Number.isInteger(value) && value >= 1 && value <= 9 ? value : 4;
}
