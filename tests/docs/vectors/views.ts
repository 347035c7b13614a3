import { resolveAliases } from '../../../shared/records/alias.ts';
import { compareOrder } from '../../../shared/sync/order.ts';
import { mergeText3 } from '../../../shared/sync/text3.ts';
import { treeOf } from '../../../shared/sync/tree.ts';
import type { File } from './reading.ts';

const base = 'Der Weg wird gebaut. Die Kosten trägt der Kreis. Der Bau beginnt im Mai.';

/** Live texts and what they descend from (policy `text3`). */
const texts: readonly (readonly [about: string, base: string, live: readonly (string | null)[]])[] = [
  ['different sentences changed', base, [base.replace('Mai', 'Juni'), base.replace('gebaut', 'erneuert')]],
  ['the same sentence changed alike', base, [base.replace('Mai', 'Juni'), base.replace('Mai', 'Juni')]],
  ['the same sentence changed differently', base, [base.replace('Mai', 'Juni'), base.replace('Mai', 'Juli')]],
  [
    'one struck a sentence, the other added one',
    base,
    [base.replace(' Die Kosten trägt der Kreis.', ''), `${base} Danke!`],
  ],
  ['both added something else at the same place', base, [`${base} Danke!`, `${base} Bis dann.`]],
  ['one cleared the text, the other changed it', base, [null, base.replace('Mai', 'Juni')]],
  ['both cleared the text', base, [null, null]],
  [
    'abbreviations and days end no sentence',
    'Am 3. Mai, z. B. um 9 Uhr. Ende.',
    ['Am 3. Mai, z. B. um 9 Uhr. Schluss.', 'Am 4. Mai, z. B. um 9 Uhr. Ende.'],
  ],
  ['line breaks end a sentence', 'eins\nzwei\ndrei', ['eins\nZWEI\ndrei', 'eins\nzwei\nDREI']],
];

function shownText(from: string, live: readonly (string | null)[]) {
  const { text, conflict } = mergeText3(
    from,
    live.map((one) => one ?? ''),
  );
  if (conflict) return { shown: 'the newest', waits: true };
  return { shown: text === '' && live.includes(null) ? null : text, waits: false };
}

const parents: readonly (readonly [about: string, rows: Readonly<Record<string, string | null>>])[] = [
  ['a parent that is not there', { a: 'gone', b: 'a' }],
  ['a circle of two', { b: 'c', c: 'b', d: 'c' }],
  ['a row under itself', { a: 'a', b: 'a' }],
  ['two circles and a chain into one of them', { a: 'b', b: 'a', d: 'e', e: 'f', f: 'd', g: 'f' }],
];

const aliases: readonly (readonly [about: string, there: readonly string[], rows: Readonly<Record<string, string>>])[] =
  [
    ['a chain', ['a', 'b', 'c'], { a: 'b', b: 'c' }],
    ['the end of the chain is not there', ['a', 'b'], { a: 'b', b: 'c' }],
    ['a circle', ['a', 'b', 'c'], { a: 'b', b: 'a', c: 'b' }],
    ['nobody else is there', ['a'], { a: 'b' }],
  ];

const orders: readonly (readonly [id: string, order: string | null])[] = [
  ['d', 'V'],
  ['a', null],
  ['c', 'V'],
  ['b', null],
  ['e', 'VV'],
  ['f', 'a'],
  ['g', '9'],
];

/** What is shown where §3 has rules of the view, from the functions the program shows it with. */
export function viewsFile(): File {
  const views = {
    about: 'Rules of the view (§3). They change no data, and a reader that does not show rows needs none of them.',
    text3: texts.map(([about, from, live]) => ({ about, base: from, live, ...shownText(from, live) })),
    order: {
      rows: orders,
      shown: orders
        .map(([id, order]) => ({ id, order }))
        .sort(compareOrder)
        .map(({ id }) => id),
    },
    parents: parents.map(([about, rows]) => {
      const placed = treeOf(Object.entries(rows).map(([id, parent]) => ({ id, parent })));
      return { about, rows, shown: placed.map(({ row, under }) => [row.id, under]) };
    }),
    aliases: aliases.map(([about, there, rows]) => {
      const pairs = Object.entries(rows).map(([duplicateId, keptId]) => ({ duplicateId, keptId }));
      return { about, there, rows, shown: Object.fromEntries(resolveAliases(pairs, (id) => there.includes(id))) };
    }),
  };
  return { name: 'views.json', text: `${JSON.stringify(views, null, 1)}\n` };
}
