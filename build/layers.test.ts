import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, normalize, resolve } from "node:path";
import { expect, test } from "vitest";

/* Who may import whom. The tree tells the architecture; this keeps the tree honest. */

const ROOT = resolve(import.meta.dirname, "..");
const files = execFileSync("git", ["ls-files", "-co", "--exclude-standard", "main", "renderer", "shared"], {
  cwd: ROOT,
  encoding: "utf8",
})
  .split("\n")
  .filter((file) => /\.tsx?$/.test(file) && existsSync(join(ROOT, file)));
const sources = files.filter((file) => !/\.(?:test|fixture|browser)\.tsx?$/.test(file));

/** The imports of a file as paths in the project or package names. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(ROOT, file), "utf8");
  return [...text.matchAll(/^\s*(?:import|export)[^"'`;]*?from\s+"([^"]+)"|^\s*import\s+"([^"]+)"/gm)].map((match) => {
    const target = match[1] ?? match[2] ?? "";
    if (target.startsWith("#")) return target.slice(1);
    return target.startsWith(".") ? normalize(join(dirname(file), target)) : target;
  });
}

type Rule = { readonly name: string; readonly from: RegExp; readonly never: RegExp; readonly except?: RegExp };
const RULES: readonly Rule[] = [
  { name: "shared is pure", from: /^shared\//, never: /^(?:main|renderer)\/|^node:|^electron$|^react/ },
  {
    name: "the trade's words need only themselves and the body",
    from: /^shared\/domain\//,
    never: /^shared\/(?:contract|languages)\//,
  },
  { name: "the screen knows only shared", from: /^renderer\//, never: /^main\/|^node:|^electron$|^better-sqlite3$/ },
  { name: "the core names no shell", from: /^main\/core\//, never: /^main\/shells\/|^electron$/ },
  { name: "the CMS is a world of its own", from: /^main\/cms\//, never: /^main\/(?:core|shells)\// },
  {
    name: "SQLite only in the stores",
    from: /^main\//,
    never: /^better-sqlite3$/,
    except: /^main\/(?:core\/store|cms)\//,
  },
  { name: "Electron only in its shell", from: /^main\//, never: /^electron$/, except: /^main\/shells\/electron\// },
  { name: "a page never imports a page", from: /^renderer\/pages\/[^/]+$/, never: /^renderer\/pages\/[^/]+Page\.tsx$/ },
  {
    name: "a panel never imports a panel",
    from: /^renderer\/panels\//,
    never: /^renderer\/(?:panels|pages)\/.*\.tsx$/,
  },
  {
    name: "building blocks know no panel, page or editor",
    from: /^renderer\/ui\//,
    never: /^renderer\/(?:panels|pages|editor)\//,
  },
  {
    name: "formats neither store nor send",
    from: /^main\/core\/formats\//,
    never: /^main\/core\/(?:store|desk|publishing)\//,
  },
  {
    name: "the store knows no desk",
    from: /^main\/core\/store\//,
    never: /^main\/core\/(?:desk|publishing|checks|ingest|formats)\//,
  },
];

test.each(RULES.map((rule) => [rule.name, rule] as const))("%s", (_, rule) => {
  const wrong = sources
    .filter((file) => rule.from.test(file) && !rule.except?.test(file))
    .flatMap((file) =>
      importsOf(file)
        .filter((target) => rule.never.test(target))
        .map((target) => `${file} imports ${target}`),
    );
  expect(wrong).toEqual([]);
});

test("the rules see imports at all", () => {
  expect(importsOf("main/core/store/connection.ts")).toContain("better-sqlite3");
  expect(sources.length).toBeGreaterThan(100);
});

test("no source file is longer than 400 lines, and half are below 90", () => {
  const lengths = sources.map((file) => ({ file, lines: readFileSync(join(ROOT, file), "utf8").split("\n").length }));
  expect(lengths.filter(({ lines }) => lines > 400)).toEqual([]);
  const sorted = lengths.map(({ lines }) => lines).sort((a, b) => a - b);
  expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(90);
});

test("one version of Lexical, every version exact, every licence permissive", () => {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(
    readFileSync(join(ROOT, "package.json"), "utf8"),
  );
  const all: Record<string, string> = { ...dependencies, ...devDependencies, ...optionalDependencies };
  expect(Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  const lexical = Object.entries(all).filter(([name]) => /^(?:@lexical\/|lexical$)/.test(name));
  expect(new Set(lexical.map(([, version]) => version)).size).toBe(1);
  const allowed =
    /MIT|ISC|BSD|Apache-2\.0|0BSD|BlueOak|MPL-(?:1\.1|2\.0)|OFL-1\.1|CC0|CC-BY-4\.0|Python-2\.0|Unlicense|WTFPL/;
  const lock = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8")) as {
    packages: Record<string, { license?: string }>;
  };
  const odd = Object.entries(lock.packages)
    .filter(([path, { license }]) => path !== "" && license !== undefined && !allowed.test(license))
    .map(([path, { license }]) => `${path}: ${license}`);
  expect(odd).toEqual([]);
});
