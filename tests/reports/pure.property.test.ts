import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chunked } from '../../shared/reports/chunks.ts';
import { compareCounted } from '../../shared/reports/compare.ts';
import type { Counted } from '../../shared/reports/counted.ts';
import { countedOf } from '../../shared/reports/counted.ts';
import { reportDocument } from '../../shared/reports/document.ts';
import type { DraftBlock } from '../../shared/reports/draft.ts';
import { withOwnWords } from '../../shared/reports/own-words.ts';
import { scopeOfText, scopeText } from '../../shared/reports/scope.ts';
import { limits } from '../../shared/sync/limits.ts';

const bytes = (value: unknown): number => Buffer.byteLength(JSON.stringify(value), 'utf8');
const text = fc.oneof(fc.string(), fc.constantFrom('ä'.repeat(90), '😀'.repeat(40), '\n', '"'.repeat(50)));

test('parts of a report are small enough for a value of an op, and together they say all of it in its order', () => {
  const block = fc.oneof(
    fc.record({ kind: fc.constant('paragraph'), text }),
    fc.record({ kind: fc.constant('list'), items: fc.array(text, { maxLength: 40 }) }),
    fc.record({
      kind: fc.constant('table'),
      head: fc.array(text, { maxLength: 3 }),
      rows: fc.array(fc.array(text, { maxLength: 3 }), { maxLength: 40 }),
    }),
  );
  const said = (blocks: readonly object[]): unknown[] =>
    blocks.flatMap((one) => {
      const { rows, items, text: words } = one as { rows?: unknown[]; items?: unknown[]; text?: unknown };
      return rows ?? items ?? [words];
    });
  fc.assert(
    fc.property(fc.array(block, { maxLength: 30 }), (blocks) => {
      const most = 2000;
      const parts = chunked<object>(blocks, most);
      expect(said(parts.flat())).toEqual(said(blocks));
      for (const part of parts) if (part.length > 1) expect(bytes(part)).toBeLessThanOrEqual(most + 10);
    }),
    { numRuns: 300 },
  );
});

test('a report of ten thousand projects fits into values of 256 KiB', () => {
  const rows = Array.from({ length: 10_000 }, (_, at) => [
    `P${at}`,
    'Ein langer Titel mit Umlauten: Straße, Gewässer'.repeat(3),
    '',
  ]);
  const parts = chunked([{ kind: 'table', head: ['Nr.'], rows }]);
  for (const part of parts) expect(bytes({ items: part })).toBeLessThan(limits.valueBytes);
  expect(parts.flat().flatMap((table) => table.rows)).toEqual(rows);
});

const key = fc.integer({ min: 1, max: 12 }).map((number) => `project/${number}`);
const sentences = fc.uniqueArray(fc.record({ key, text: fc.string() }), { selector: (one) => one.key });

test('RS1 to RS4: every own word is either shown in its place or named as unused; nothing typed is lost', () => {
  const own = fc.uniqueArray(fc.tuple(key, fc.string(), fc.string()), { selector: ([place]) => place });
  fc.assert(
    fc.property(sentences, own, (items, words) => {
      const blocks: DraftBlock[] = [{ kind: 'list', items }];
      const map = new Map(words.map(([place, said, made]) => [place, { text: said, made, version: '1' }]));
      const worded = withOwnWords(blocks, map);
      const shown = worded.blocks.flatMap((block) => (block.kind === 'list' ? block.items : []));
      expect(shown.map((one) => one.key)).toEqual(items.map((one) => one.key));
      for (const [at, one] of shown.entries()) {
        const mine = map.get(one.key);
        expect(one.made).toBe(items[at]?.text);
        expect(one.text).toBe(mine?.text ?? one.made);
        expect(one.isOutdated).toBe(mine !== undefined && mine.made !== one.made);
      }
      expect(worded.edited + worded.unused.length).toBe(words.length);
      const [list] = reportDocument({ title: '', footer: '', asOf: '2026-11-23', blocks: worded.blocks }).blocks;
      const onPaper = list?.kind === 'list' ? list.items : [];
      expect(onPaper).toEqual(shown.flatMap((one) => (one.text.trim() === '' ? [] : [one.text])));
    }),
    { numRuns: 300 },
  );
});

const statuses = ['idea', 'running', 'paused', 'completed', 'cancelled', 'of-a-newer-version'];
const counted: fc.Arbitrary<Counted> = fc.uniqueArray(
  fc.record({
    of: fc.integer({ min: 1, max: 8 }).map((number) => `project:${number}`),
    status: fc.constantFrom(...statuses),
    ampel: fc.constantFrom('green', 'yellow', 'red', 'unknown'),
  }),
  { selector: (one) => one.of },
);

test('RC1 to RC3: nothing has changed against oneself; what changed is named once, and only what is there today', () => {
  fc.assert(
    fc.property(counted, counted, (before, now) => {
      const same = compareCounted(now, now);
      expect([same.added, same.begun, same.ended, same.ampel, same.money, same.gone]).toEqual([[], [], [], [], [], 0]);
      const { added, begun, ended, ampel, gone } = compareCounted(before, now);
      const today = new Set(now.map(({ of }) => of.slice('project:'.length)));
      for (const id of [...added, ...begun, ...ended, ...ampel.map((one) => one.id)]) expect(today.has(id)).toBe(true);
      expect(added.filter((id) => [...begun, ...ended].includes(id))).toEqual([]);
      expect(ended.filter((id) => ampel.some((one) => one.id === id))).toEqual([]);
      const known = now.filter(({ of }) => before.some((row) => row.of === of)).length;
      expect(gone).toBe(before.length - known);
    }),
    { numRuns: 300 },
  );
});

test('what was counted survives its way through a store; what is none of it is left out', () => {
  fc.assert(
    fc.property(counted, (rows) => {
      expect(countedOf(JSON.parse(JSON.stringify(rows)))).toEqual(rows);
    }),
  );
  expect(countedOf([null, 7, { of: 3 }, { of: 'project:1', ampel: 5, cents: 1.5 }])).toEqual([{ of: 'project:1' }]);
});

test('a scope is read back as it was written; one of a newer version is none', () => {
  const scope = fc.oneof(
    fc.constant({ of: 'district' } as const),
    fc.uuid({ version: 7 }).map((id) => ({ of: 'body', id }) as const),
    fc.uuid({ version: 7 }).map((id) => ({ of: 'field', id }) as const),
    fc.uuid({ version: 7 }).map((id) => ({ of: 'record', id: `project:${id}` }) as const),
  );
  fc.assert(
    fc.property(scope, (one) => {
      expect(scopeOfText(scopeText(one))).toEqual(one);
    }),
  );
  expect(scopeOfText('galaxy')).toBeNull();
});
