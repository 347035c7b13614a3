import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** What the worker loads at every start, before it answers anything. */
const sources = ['shared', 'db'].flatMap((folder) => globSync(`${folder}/**/*.ts`));

/** Statements of a module itself, as against those inside functions: nothing of them is indented under a function or `once`. */
const madeWhileLoading = (text: string): readonly string[] =>
  text
    .split(/^(?=\S)/m)
    .filter((statement) => /^(?:export )?const \w+[^=]*= (?!\(|once\(|async |function)/.test(statement))
    .filter(
      (statement) => /new Intl\./.test(statement) && !/=>/.test(statement.slice(0, statement.indexOf('new Intl.'))),
    );

test('the search for what is made while loading finds it, and not what is made later', () => {
  expect(madeWhileLoading("const byName = new Intl.Collator('de');\n")).toHaveLength(1);
  expect(madeWhileLoading("const all = {\n  de: new Intl.NumberFormat('de'),\n};\n")).toHaveLength(1);
  expect(madeWhileLoading("const byName = once(() => new Intl.Collator('de'));\n")).toHaveLength(0);
  expect(madeWhileLoading("const all = {\n  de: once(() => new Intl.NumberFormat('de')),\n};\n")).toHaveLength(0);
  expect(madeWhileLoading('const text = (n: number) =>\n  new Intl.NumberFormat().format(n);\n')).toHaveLength(0);
});

test('no module makes the words and orders of a language while it is loaded: a start would wait for them', () => {
  expect(sources.length).toBeGreaterThan(400);
  expect(sources.filter((path) => madeWhileLoading(readFileSync(path, 'utf8')).length > 0)).toEqual([]);
});
