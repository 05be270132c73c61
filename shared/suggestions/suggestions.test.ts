import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { InlineJson } from "#shared/document/body.ts";
import { body, crosshead, figure, lineBreak, link, list, paragraph, text, ticker } from "#shared/document/makeBody.ts";
import { newId } from "#shared/domain/ids.ts";
import { nodesOf, type Sign, signsOf, withState } from "./line.ts";
import { type Author, proposeEdit } from "./proposeEdit.ts";
import { acceptedBody, rejectedBody, settleLine, settleSuggestions } from "./settleSuggestions.ts";
import { suggestionsIn } from "./suggestionsIn.ts";

const AT = "2026-03-04T10:00:00Z";
const anna: Author = { by: "Anna", at: AT, newId };
const accept = (nodes: readonly InlineJson[]) => settleLine(nodes, () => "accept");
const reject = (nodes: readonly InlineJson[]) => settleLine(nodes, () => "reject");
const words = (nodes: readonly InlineJson[]): string =>
  signsOf(nodes)
    .map(({ char }) => char || "¤")
    .join("");

const inline = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(
        fc.string({ minLength: 1, maxLength: 6, unit: fc.constantFrom(..."aab é\u00a0😀") }),
        fc.constantFrom(0, 1, 2),
      )
      .map(([one, format]) => text(one, format)),
  },
  fc.constantFrom("GOOGL.O", "AIR.PA").map(ticker),
  fc.constant(lineBreak()),
  fc
    .string({ minLength: 1, maxLength: 4, unit: fc.constantFrom(..."ab ") })
    .map((one) => link("https://example.com/", [text(one)])),
);
const line = fc.array(inline, { maxLength: 5 });
/** A splice: from, how many go, what comes, or another look for these. */
const splice = fc.record({
  from: fc.nat(40),
  length: fc.nat(6),
  put: line,
  bold: fc.boolean(),
  isForward: fc.boolean(),
});

/** The line as an editor has it right after an edit in earnest: new words carry what lay on the run they fell into. */
function edited(
  signs: readonly Sign[],
  { from, length, put, bold }: { from: number; length: number; put: InlineJson[]; bold: boolean },
) {
  const start = Math.min(from, signs.length);
  const end = Math.min(start + length, signs.length);
  const around = signs[start - 1];
  const fresh = signsOf(put).map(
    (sign): Sign => (around?.suggestion ? { ...sign, suggestion: around.suggestion } : sign),
  );
  const looks = (sign: Sign): Sign =>
    "format" in sign.run ? { ...sign, run: { ...sign.run, format: 1 } as Sign["run"] } : sign;
  if (bold)
    return {
      after: [...signs.slice(0, start), ...signs.slice(start, end).map(looks), ...signs.slice(end)],
      caret: undefined,
      added: [] as Sign[],
      start,
    };
  return {
    after: [...signs.slice(0, start), ...fresh, ...signs.slice(end)],
    caret: start + fresh.length,
    added: fresh,
    start,
  };
}

test("whatever is edited: rejected it is the text before, accepted the text that was written", () => {
  fc.assert(
    fc.property(line, fc.array(splice, { minLength: 1, maxLength: 8 }), (first, edits) => {
      let now: readonly Sign[] = signsOf(first);
      // what is typed over is struck out before the first letter comes
      const steps = edits.flatMap((one) => [
        { ...one, put: [] },
        { ...one, length: 0 },
      ]);
      for (const edit of steps) {
        const { after, caret, added, start } = edited(now, edit);
        const done = proposeEdit({ before: now, after, caret, isForward: edit.isForward, author: anna });
        const meant = after.map((sign, at): Sign => {
          if (at < start || at >= start + added.length) return sign;
          const { suggestion: _, ...bare } = sign;
          return bare;
        });
        expect(words(accept(nodesOf(done.signs)))).toBe(words(accept(nodesOf(meant))));
        expect(done.places).toHaveLength(after.length + 1);
        expect(done.places.toSorted((a, b) => a - b)).toEqual([...done.places]);
        now = done.signs;
      }
      expect(reject(nodesOf(now))).toEqual(nodesOf(signsOf(first)));
    }),
    { numRuns: 400 },
  );
});

test("formats that are accepted stay, formats that are rejected are those of before", () => {
  fc.assert(
    fc.property(line, splice, (first, edit) => {
      const before = signsOf(first);
      const { after } = edited(before, { ...edit, bold: true });
      const { signs } = proposeEdit({ before, after, author: anna });
      expect(accept(nodesOf(signs))).toEqual(nodesOf(after));
      expect(reject(nodesOf(signs))).toEqual(nodesOf(before));
    }),
    { numRuns: 300 },
  );
});

/** A line after one edit: what was there, what is, and where the caret is in it. */
const typed = (
  before: readonly InlineJson[],
  after: InlineJson[],
  caret?: number,
  isForward = false,
  author: Author | null = anna,
) => proposeEdit({ before: signsOf(before), after: signsOf(after), caret, isForward, author: author ?? undefined });
const shown = (signs: readonly Sign[]): string =>
  nodesOf(signs)
    .map((node) => {
      const { $, text: words } = node as { $?: { suggestion?: { kind: string } }; text?: string };
      const mark = $?.suggestion?.kind;
      return mark === "insert" ? `[+${words}]` : mark === "delete" ? `[-${words}]` : mark ? `[~${words}]` : words;
    })
    .join("");

describe("one edit", () => {
  test("letters that repeat themselves are marked where they were typed", () => {
    expect(shown(typed([text("balle")], [text("ballle")], 3).signs)).toBe("ba[+l]lle");
    expect(shown(typed([text("balle")], [text("ballle")], 5).signs)).toBe("ball[+l]e");
    expect(shown(typed([text("balle")], [text("bale")], 2).signs)).toBe("ba[-l]le");
  });

  test("Backspace leaves the caret before what is struck out, Delete behind it", () => {
    expect(typed([text("abc")], [text("ac")], 1).places[1]).toBe(1);
    expect(typed([text("abc")], [text("ac")], 1, true).places[1]).toBe(2);
  });

  test("a word put in the place of another is one suggestion, its old word first", () => {
    const { signs } = typed([text("un bac rouge")], [text("un train rouge")], 8);
    expect(shown(signs)).toBe("un [-bac][+train] rouge");
    expect(suggestionsIn(body([paragraph(nodesOf(signs))]))).toMatchObject([
      { kind: "replace", removed: "bac", added: "train", by: "Anna" },
    ]);
  });

  test("a word put in the place of one that begins or ends like it is the whole word", () => {
    expect(shown(typed([text("une suite ici")], [text("une série ici")]).signs)).toBe("une [-suite][+série] ici");
    expect(shown(typed([text("Valeur")], [text("Vapeur")]).signs)).toBe("[-Valeur][+Vapeur]");
    expect(shown(typed([text("le bac")], [text("le bacs")], 7).signs)).toBe("le bac[+s]");
  });

  test("the same word replaced in two places is two suggestions", () => {
    const { signs } = typed([text("le bac, le bac")], [text("le car, le car")]);
    expect(shown(signs)).toBe("le [-bac][+car], le [-bac][+car]");
    expect(suggestionsIn(body([paragraph(nodesOf(signs))]))).toHaveLength(2);
  });

  test("who goes on typing goes on with the same suggestion; another person begins one of hers", () => {
    const first = typed([text("ab")], [text("axb")], 2).signs;
    const mark = first[1]?.suggestion;
    const on = [first[0], first[1], { ...first[1], char: "y" }, first[2]] as Sign[];
    const mine = proposeEdit({ before: first, after: on, caret: 3, author: { ...anna, at: "2026-03-04T10:09:00Z" } });
    expect(mine.signs.map(({ suggestion }) => suggestion?.id)).toEqual([undefined, mark?.id, mark?.id, undefined]);
    expect(nodesOf(mine.signs)).toHaveLength(3);
    const hers = proposeEdit({ before: first, after: on, caret: 3, author: { ...anna, by: "Berthe" } });
    expect(hers.signs[2]?.suggestion?.id).not.toBe(mark?.id);
  });

  test("what was only suggested goes without a trace", () => {
    const first = typed([text("ab")], [text("axyb")], 3).signs;
    const back = proposeEdit({
      before: first,
      after: [...first.slice(0, 2), ...first.slice(3)],
      caret: 2,
      author: anna,
    });
    expect(shown(back.signs)).toBe("a[+x]b");
  });

  test("without the mode, words typed into struck words count at once, and these stay struck", () => {
    const struck = typed([text("abcd")], [text("ad")], 1).signs;
    const into = [...struck.slice(0, 2), { ...struck[1], char: "X" } as Sign, ...struck.slice(2)];
    expect(shown(proposeEdit({ before: struck, after: into, caret: 3, author: undefined }).signs)).toBe("a[-b]X[-c]d");
  });

  test("a format taken back is no suggestion any more", () => {
    const bold = typed([text("abc")], [text("abc", 1)]).signs;
    expect(shown(bold)).toBe("[~abc]");
    const back = bold.map((sign): Sign => ({ ...sign, run: { ...sign.run, format: 0 } as Sign["run"] }));
    expect(shown(proposeEdit({ before: bold, after: back, author: anna }).signs)).toBe("abc");
  });

  test("words typed at the end of a comment do not belong to it, words typed in it do", () => {
    const told = [withState(text("abc"), { comments: ["c1"] }), text("d")];
    const atEnd = typed(told, [withState(text("abcX"), { comments: ["c1"] }), text("d")], 4, false, null).signs;
    expect(nodesOf(atEnd)).toEqual([withState(text("abc"), { comments: ["c1"] }), text("Xd")]);
    const within = typed(told, [withState(text("abXc"), { comments: ["c1"] }), text("d")], 3, false, null).signs;
    expect(nodesOf(within)).toEqual([withState(text("abXc"), { comments: ["c1"] }), text("d")]);
  });
});

const mark = (kind: "insert" | "delete", id = "s1") => ({ suggestion: { id, kind, by: "Anna", at: AT } });
const marked = <B extends object>(block: B, kind: "insert" | "delete", id = "s1"): B =>
  withState(block, { ...(block as { $?: object }).$, ...mark(kind, id) });

describe("blocks", () => {
  const first = paragraph("Un");
  const second = paragraph("Deux");

  test("a paragraph split in two is one again when that is rejected", () => {
    const split = body([first, marked(second, "insert")]);
    expect(rejectedBody(split).root.children).toEqual([{ ...first, children: [text("UnDeux")] }]);
    expect(acceptedBody(split).root.children).toEqual([first, second]);
    expect(suggestionsIn(split)).toMatchObject([{ kind: "split" }]);
  });

  test("two paragraphs joined stay two when that is rejected", () => {
    const join = body([first, marked(second, "delete")]);
    expect(acceptedBody(join).root.children).toEqual([{ ...first, children: [text("UnDeux")] }]);
    expect(rejectedBody(join).root.children).toEqual([first, second]);
  });

  test("a list's first item goes on in the paragraph before, and the list goes with its last item", () => {
    const items = list("bullet", [[text("un")]]);
    const item = (items as { children: object[] }).children[0];
    const gone = { ...items, children: [marked(item as object, "delete")] } as typeof items;
    const after = acceptedBody(body([first, gone, second]));
    expect(after.root.children).toEqual([{ ...first, children: [text("Unun")] }, second]);
  });

  test("a picture is put in or taken away whole", () => {
    const picture = figure({ mediaId: "a".repeat(64), mediaType: "image/png", caption: "Le bac", credit: "", alt: "" });
    const put = body([first, marked(picture, "insert")]);
    expect(rejectedBody(put).root.children).toEqual([first]);
    expect(acceptedBody(put).root.children).toEqual([first, picture]);
    expect(suggestionsIn(put)).toMatchObject([{ kind: "insert", added: "Le bac" }]);
  });

  test("a decision about one suggestion leaves the others, and every block it is not about the same object", () => {
    const two = body([
      marked(first, "insert", "s1"),
      crosshead("Titre"),
      paragraph([withState(text("x"), mark("insert", "s2"))]),
    ]);
    const done = settleSuggestions(two, ({ id }) => (id === "s2" ? "reject" : undefined));
    expect(suggestionsIn(done)).toMatchObject([{ id: "s1" }]);
    expect(done.root.children.slice(0, 2)).toEqual(two.root.children.slice(0, 2));
    expect(done.root.children[0]).toBe(two.root.children[0]);
    expect(settleSuggestions(two, () => undefined)).toBe(two);
  });
});
