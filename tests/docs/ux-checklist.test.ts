import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const root = new URL('../../', import.meta.url).pathname;

const points = readFileSync(`${root}docs/ux-checklist.md`, 'utf8')
  .split('\n')
  .map((line) => line.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll('\\|', '|')))
  .filter(([, number = '']) => /^\d+$/.test(number))
  .map(([, number = '', point = '', where = '', evidence = '']) => ({
    number: Number(number),
    point,
    where,
    evidence,
  }));

/** The tests a cell names: each file with the titles behind it. */
const testsIn = (evidence: string) =>
  evidence.split(' · ').map((part) => ({
    file: /^`(tests\/[^`]+)`: /.exec(part)?.[1] ?? part,
    titles: [...part.matchAll(/„`(.+?)`“/g)].map(([, title = '']) => title),
  }));

/** Whether a file has this text as a whole, between quotes of any kind. */
const hasTest = (source: string, title: string): boolean =>
  ["'", '"', '`'].some((quote) => source.includes(quote + title.replaceAll(quote, `\\${quote}`) + quote));

test('the forty points stand there in their order, each with its place', () => {
  expect(points.map(({ number }) => number)).toEqual(Array.from({ length: 40 }, (_, at) => at + 1));
  expect(points.filter(({ point, where }) => point === '' || where === '')).toEqual([]);
});

test('every point has evidence, and every test that is named exists under that name', () => {
  const missing = points.flatMap(({ number, evidence }) =>
    testsIn(evidence).flatMap(({ file, titles }) => {
      if (!existsSync(root + file) || titles.length === 0) return [`${number}: ${file}`];
      const source = readFileSync(root + file, 'utf8');
      return titles.filter((title) => !hasTest(source, title)).map((title) => `${number}: ${file}: ${title}`);
    }),
  );
  expect(missing).toEqual([]);
});
