import { findRics } from "#shared/domain/findRics.ts";
import type { Language } from "#shared/domain/language.ts";
import type { LedgerKind, LedgerRow } from "#shared/domain/ledger.ts";
import { isKnownPlace } from "#shared/languages/credits/personNames.ts";
import { isPerson, lettersApart, namesIn } from "#shared/pairs/namesIn.ts";
import type { Directory } from "../instruments/createDirectory.ts";
import type { LedgerPair } from "./ledgerPair.ts";
import { placeIn } from "./placeNames.ts";

type Named = {
  readonly kind: LedgerKind;
  readonly text: string;
  readonly pair: LedgerPair;
  readonly rics: readonly string[];
};
type Languages = { readonly from: Language; readonly to: Language };

/** People, companies, codes and places: each once for the story, looked for where it is paired and then anywhere. */
export function nameRows(pairs: readonly LedgerPair[], directory: Directory, languages: Languages): LedgerRow[] {
  const seen = new Set<string>();
  return pairs
    .flatMap((pair) => namedIn(pair, directory))
    .filter(({ kind, text }) => {
      const key = `${kind} ${text}`;
      const isNew = !seen.has(key) && ![...seen].some((known) => kind === "person" && known.endsWith(` ${text}`));
      seen.add(key);
      return isNew;
    })
    .map((named) => rowOf(named, pairs, directory, languages));
}

function namedIn(pair: LedgerPair, directory: Directory): Named[] {
  const { source } = pair;
  const codes = findRics(source).map(({ ric }): Named => ({ kind: "code", text: ric, pair, rics: [ric] }));
  const found = directory.detect(source).filter(({ kind }) => kind === "name");
  const companies = found.map(
    ({ start, end, rics }): Named => ({ kind: "company", text: source.slice(start, end), pair, rics }),
  );
  const others = namesIn(source).filter(({ start, end }) => !found.some((one) => one.start < end && start < one.end));
  const names = others.flatMap(({ text }): Named[] => {
    if (isKnownPlace(text) || placeIn(text, "en") !== undefined) return [{ kind: "place", text, pair, rics: [] }];
    return isPerson(source, text) ? [{ kind: "person", text, pair, rics: [] }] : [];
  });
  return [...codes, ...companies, ...names];
}

function rowOf(
  { kind, text, pair, rics }: Named,
  pairs: readonly LedgerPair[],
  directory: Directory,
  languages: Languages,
): LedgerRow {
  const row = { kind, source: text };
  const places = [pair, ...pairs.filter((one) => one !== pair)].filter(({ isWritten }) => isWritten);
  for (const one of places) {
    const hit = written(kind, text, rics, one.target, directory, languages);
    if (hit) return { ...row, state: "found", target: hit.text, ...one.placeOf(hit) };
  }
  if (!pair.isWritten) return { ...row, state: "open", target: "" };
  const slip = slipOf(text, pair);
  if (slip) return { ...row, state: "misspelt", target: slip.text, ...pair.placeOf(slip) };
  // whether a company or a place got another name in the other language, nobody knows who has no list of them
  const isSure =
    kind === "code" || kind === "person" || (kind === "place" && placeIn(text, languages.to) !== undefined);
  return { ...row, state: isSure ? "missing" : "open", target: "", ...pair.placeOf() };
}

type Hit = { readonly start: number; readonly end: number; readonly text: string };

function written(
  kind: LedgerKind,
  text: string,
  rics: readonly string[],
  target: string,
  directory: Directory,
  { to }: Languages,
): Hit | undefined {
  const last = kind === "person" ? (text.split(" ").at(-1) ?? text) : text;
  const forms = kind === "place" ? [placeIn(text, to) ?? text, text] : [text, last];
  for (const form of forms) {
    const start = target.indexOf(form);
    if (start >= 0) return { start, end: start + form.length, text: form };
  }
  const same = kind === "company" && directory.detect(target).find((one) => one.rics.some((ric) => rics.includes(ric)));
  return same ? { start: same.start, end: same.end, text: target.slice(same.start, same.end) } : undefined;
}

/** A word of the translation that is the name but for a letter. */
function slipOf(name: string, { target, source }: LedgerPair): Hit | undefined {
  const wanted = name.split(" ").at(-1) ?? name;
  if (wanted.length < 5) return undefined;
  for (const match of target.matchAll(/\p{Lu}[\p{L}\p{M}]+/gu)) {
    const [word] = match;
    if (source.includes(word) || word[0] !== wanted[0] || lettersApart(wanted, word, 1) > 1) continue;
    return { start: match.index, end: match.index + word.length, text: word };
  }
  return undefined;
}
