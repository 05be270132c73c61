import { expect, test } from "vitest";
import { tempFolder } from "../store/store.fixture.ts";
import { asked, learnt, NOW, openEngine } from "./memory.fixture.ts";

const RISE = { source: "Shares in Airbus rose 2.5% on Monday.", target: "L'action Airbus a pris 2,5% lundi." };
const CUT = {
  source: "The bank cut its forecast for growth.",
  target: "La banque a réduit sa prévision de croissance.",
};

test("what is learnt is found by the next look-up, in both directions, and after a restart", () => {
  const dir = tempFolder();
  const engine = openEngine(dir);
  expect(engine.lookUp(asked(RISE.source)).matches).toEqual([]);
  expect(engine.learn(learnt([RISE, CUT]))).toEqual({ added: 2, known: 0 });
  expect(engine.lookUp(asked(RISE.source)).matches[0]).toMatchObject({
    kind: "exact",
    score: 100,
    target: RISE.target,
  });
  expect(engine.lookUp(asked(RISE.target, { from: "fr", to: "en" })).matches[0]).toMatchObject({ target: RISE.source });
  expect(engine.lookUp(asked(RISE.source, { to: "de" })).matches).toEqual([]);
  engine.close({});
  expect(openEngine(dir).lookUp(asked(CUT.source)).matches[0]).toMatchObject({ target: CUT.target });
});

test("a pair learnt twice is one entry that counts", () => {
  const engine = openEngine();
  engine.learn(learnt([RISE]));
  expect(engine.learn(learnt([{ ...RISE, source: `${RISE.source}  ` }]))).toEqual({ added: 0, known: 1 });
  expect(engine.lookUp(asked(RISE.source)).matches).toMatchObject([{ uses: 1 }]);
  expect(engine.counts({})).toMatchObject({ units: 1, pairs: [{ languages: ["fr", "en"], units: 1 }] });
});

test("the same sentence with other figures comes back with today's figures and 99 points", () => {
  const engine = openEngine();
  engine.learn(learnt([RISE]));
  expect(engine.lookUp(asked("Shares in Airbus rose 3.1% on Monday.")).matches[0]).toMatchObject({
    kind: "figures",
    score: 99,
    scores: { text: 100, words: 100, figures: 0 },
    proposal: "L'action Airbus a pris 3,1% lundi.",
    swapped: [{ start: 23, end: 26, was: "2,5" }],
    isComplete: true,
  });
});

test("a similar sentence says how similar, in signs, words and figures", () => {
  const engine = openEngine();
  engine.learn(learnt([RISE]));
  const [match] = engine.lookUp(asked("Shares in Renault rose 2.5% on Monday.")).matches;
  expect(match).toMatchObject({ kind: "fuzzy", scores: { words: 83, figures: 100 }, proposal: RISE.target });
  expect(match?.score).toBeGreaterThanOrEqual(75);
  expect(match?.score).toBeLessThan(90);
});

test("the same words between the same neighbours come first", () => {
  const engine = openEngine();
  engine.learn(
    learnt([
      { source: "He declined to comment.", target: "Il n'a pas souhaité commenter.", before: "A spokesman called." },
      { source: "He declined to comment.", target: "Il s'est refusé à tout commentaire.", before: "Mr Roy spoke." },
    ]),
  );
  const ask = (before?: string) => engine.lookUp(asked("He declined to comment.", { before })).matches[0];
  expect(ask("A spokesman called.")).toMatchObject({ kind: "context", target: "Il n'a pas souhaité commenter." });
  expect(ask("Mr Roy spoke.")).toMatchObject({ kind: "context", target: "Il s'est refusé à tout commentaire." });
  expect(ask()).toMatchObject({ kind: "exact" });
});

test("age, another author and an alignment nobody looked at cost points, and that is said", () => {
  const engine = openEngine();
  const old = NOW - 4.5 * 366 * 24 * 3600 * 1000;
  engine.learn(learnt([RISE], { origin: "aligned", author: "Paul Roy", now: old }));
  engine.learn(learnt([{ ...RISE, target: "Airbus a gagné 2,5% lundi." }]));
  expect(engine.lookUp(asked(RISE.source)).matches).toMatchObject([
    { target: "Airbus a gagné 2,5% lundi.", penalties: [] },
    {
      target: RISE.target,
      score: 100,
      penalties: [
        { kind: "age", points: 2 },
        { kind: "author", points: 1 },
        { kind: "alignment", points: 3 },
      ],
    },
  ]);
});

test("an entry can be corrected and forgotten", () => {
  const engine = openEngine();
  engine.learn(learnt([RISE, CUT]));
  const id = engine.lookUp(asked(RISE.source)).matches[0]?.id ?? 0;
  const better = "Le titre Airbus a pris 2,5% lundi.";
  expect(engine.correct({ id, language: "fr", text: better, author: "Paul Roy", now: NOW })).toBe(true);
  expect(engine.lookUp(asked(RISE.source)).matches).toMatchObject([
    { target: better, origin: "hand", author: "Paul Roy" },
  ]);
  expect(engine.forget({ ids: [id, 99_999] })).toBe(1);
  expect(engine.lookUp(asked(RISE.source)).matches).toEqual([]);
  expect(engine.lookUp(asked(CUT.source)).matches).toHaveLength(1);
});

test("words are found on both sides, without their accents, the last one while it is typed", () => {
  const engine = openEngine();
  engine.learn(learnt([RISE, CUT]));
  const search = (text: string, side: "source" | "target" | "both" = "both") =>
    engine.search({ text, from: "en", to: "fr", side, limit: 10 }).map(({ target }) => target);
  expect(search("prevision crois")).toEqual([CUT.target]);
  expect(search("Airbus")).toEqual([RISE.target]);
  expect(search("forecast", "target")).toEqual([]);
  expect(search("forecast bank")).toEqual([CUT.target]);
  expect(search("forecast airbus")).toEqual([]);
});
