import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Block } from '../../shared/documents/contract.ts';
import { comparePapers, linesOfPaper } from '../../shared/reports/compare-papers.ts';

const word = fc.constantFrom('Radweg', 'Glasfaser', 'grün', 'rot', 'am 31.3.', 'ist', 'Nottuln');
const text = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('heading' as const), level: fc.constant(1), text: fc.constantFrom('A', 'B') }),
  fc.record({ kind: fc.constant('paragraph' as const), text }),
  fc.record({ kind: fc.constant('list' as const), items: fc.array(text, { maxLength: 4 }) }),
  fc.record({
    kind: fc.constant('table' as const),
    head: fc.array(word, { minLength: 3, maxLength: 3 }),
    rows: fc.array(fc.array(word, { minLength: 3, maxLength: 3 }), { maxLength: 4 }),
  }),
);
const paper = fc.array(block, { maxLength: 8 }).map((blocks) => ({ blocks }));

test('PC1: a paper against itself has no change', () => {
  fc.assert(
    fc.property(paper, (one) => {
      expect(comparePapers(one, one)).toEqual([]);
    }),
  );
});

test('PC2: what the changes take away and add turns the lines of one paper into those of the other', () => {
  const counted = (lines: readonly string[]) => {
    const counts = new Map<string, number>();
    for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
    return counts;
  };
  fc.assert(
    fc.property(paper, paper, (one, other) => {
      const changes = comparePapers(one, other);
      const counts = counted(linesOfPaper(one).map(({ text: line }) => line));
      const add = (line: string | null, n: number) => {
        if (line !== null) counts.set(line, (counts.get(line) ?? 0) + n);
      };
      for (const { before, after } of changes) {
        add(before, -1);
        add(after, 1);
      }
      const left = new Map([...counts].filter(([, n]) => n !== 0));
      expect(left).toEqual(counted(linesOfPaper(other).map(({ text: line }) => line)));
    }),
  );
});

test('a row is known by its first cells, a sentence by its first words: it has changed, and is not another one', () => {
  const before = {
    blocks: [
      { kind: 'heading', level: 1, text: 'Projekte' },
      {
        kind: 'table',
        head: ['Nr.', 'Titel', 'Ampel'],
        rows: [
          ['P1', 'Radweg', 'grün'],
          ['P2', 'Glasfaser', 'rot'],
        ],
      },
      { kind: 'paragraph', text: 'Zwölf Kommunen berichten, davon zwei rot.' },
    ],
  } as const satisfies { blocks: Block[] };
  const after = {
    blocks: [
      before.blocks[0],
      {
        ...before.blocks[1],
        rows: [
          ['P1', 'Radweg', 'gelb'],
          ['P3', 'Schule', 'grün'],
        ],
      },
      { kind: 'paragraph', text: 'Zwölf Kommunen berichten, davon eine rot.' },
    ],
  } as const satisfies { blocks: Block[] };
  expect(comparePapers({ blocks: [...before.blocks] }, { blocks: [...after.blocks] })).toEqual([
    { section: 'Projekte', before: 'P2 · Glasfaser · rot', after: null },
    { section: 'Projekte', before: 'P1 · Radweg · grün', after: 'P1 · Radweg · gelb' },
    { section: 'Projekte', before: null, after: 'P3 · Schule · grün' },
    {
      section: 'Projekte',
      before: 'Zwölf Kommunen berichten, davon zwei rot.',
      after: 'Zwölf Kommunen berichten, davon eine rot.',
    },
  ]);
});
