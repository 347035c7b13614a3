import { expect, test } from 'vitest';
import { headPath, markerPath, objectPath, parseName } from '../../shared/transport/names.ts';

const writer = 'abcdefghijklmnop';
const id = 'a2b3c4d5e6f7a2b3c4d5e6f7a2';
const exchange = '01949e5a-0000-7000-8000-00000000000c';

test('what is spelled is read again', () => {
  for (const erased of [0, 3]) {
    const name = { writer, from: 1, to: 4000, id, erased };
    expect(parseName(objectPath(name))).toEqual({ kind: 'object', ...name });
  }
  expect(parseName(headPath(writer, 12))).toEqual({ kind: 'head', writer, no: 12 });
  expect(parseName(markerPath(exchange))).toEqual({ kind: 'marker', exchange });
});

test('copies that sync clients make of a conflict are told from objects, whoever made them', () => {
  const copies = [
    `1-2-${id} (Konfliktkopie 2026-11-28).daseg`,
    `1-2-${id} (conflicted copy 2026-11-28 101010).daseg`,
    `1-2-${id}-LAPTOP-NOTTULN.daseg`,
    `1-2-${id} (1).daseg`,
    `Kopie von 1-2-${id}.daseg`,
  ];
  for (const file of copies) expect(parseName(`${writer}/${file}`)).toEqual({ kind: 'copy', writer, of: 'object' });
  expect(parseName(`${writer}/head-3 (Konfliktkopie).dabundle`)).toMatchObject({ kind: 'copy', of: 'head' });
});

test('what is still being written is never taken for an object', () => {
  for (const file of [
    `.1-2-${id}.daseg.0193.part`,
    `1-2-${id}.daseg.part`,
    `~1-2-${id}.daseg`,
    `.~lock.daseg`,
    'x.tmp',
  ])
    expect(parseName(`${writer}/${file}`)).toEqual({ kind: 'unfinished' });
});

test('everything else is foreign: other folders, deeper ones, numbers no log has, ways out of the folder', () => {
  const foreign = [
    'Protokoll.docx',
    'Fotos/bild.jpg',
    `${writer}/deeper/1-2-${id}.daseg`,
    `${writer.toUpperCase()}/1-2-${id}.daseg`,
    `${writer}/2-1-${id}.daseg`,
    `${writer}/1-99999999999999999-${id}.txt`,
    `../${writer}/1-2-${id}.daseg`,
    `${writer}/lies mich.txt`,
    'exchange-x.json',
  ];
  for (const path of foreign) expect(parseName(path), path).toEqual({ kind: 'foreign' });
});
