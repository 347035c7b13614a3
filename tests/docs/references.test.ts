import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

const documents = ['*.md', 'docs/**/*.md'].flatMap((pattern) => globSync(pattern, { cwd: root }));

/** Paths in backticks that start in a folder of ours; patterns and placeholders are not paths. */
const sourcePath = /`((?:shared|db|renderer|electron|loopback|cli|tools|tests|docs)\/[\w./-]*)`/g;

test.each(documents)('%s leads nowhere that does not exist', (document) => {
  const text = readFileSync(join(root, document), 'utf8').replaceAll(/^```.*?^```$/gms, '');
  const links = [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].flatMap(([, target = '']) =>
    /^[a-z]+:/.test(target) ? [] : [join(dirname(document), target)],
  );
  const sources = [...text.matchAll(sourcePath)].map(([, path = '']) => path).filter((path) => !path.includes('NNNN'));
  expect([...links, ...sources].filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test('code quotes only sections and guarantees that the law of the file form has', () => {
  const law = readFileSync(join(root, 'docs/bundle-format.md'), 'utf8');
  const sources = globSync('{shared,db,cli}/**/*.ts', { cwd: root }).map((path) =>
    readFileSync(join(root, path), 'utf8'),
  );
  const quoted = sources.flatMap((text) => [...text.matchAll(/bundle-format\.md (§|B)(\d+)/g)]);
  const missing = quoted.filter(
    ([, kind, number]) => !law.includes(kind === 'B' ? `| B${number} |` : `\n## ${number}. `),
  );
  expect(quoted.length).toBeGreaterThan(10);
  expect(missing.map(([quote]) => quote)).toEqual([]);
});
