import { expect, test } from 'vitest';
import { RecordNames } from '../../db/bundle/read.ts';

const id = (n: number) => `a1930000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;

test('records are numbered in order of first sight, and a number names its record', () => {
  const names = new RecordNames();
  const keys = Array.from({ length: 20_000 }, (_, n) => `${n % 3 === 0 ? 'note' : 'project'}:${id(n % 9000)}`);
  const seen: string[] = [];
  for (const key of keys) {
    const number = names.numberOf(key);
    if (number === seen.length) seen.push(key);
    expect(seen[number]).toBe(key);
  }
  expect(names.size).toBe(new Set(keys).size);
  expect(seen.map((_, number) => names.keyOf(number))).toEqual(seen);
});

test('every digit of an id counts, and so does the entity', () => {
  const names = new RecordNames();
  const base = '00000000-0000-0000-0000-000000000000';
  const ids = [base];
  for (let at = 0; at < base.length; at += 1)
    if (base[at] === '0') ids.push(`${base.slice(0, at)}f${base.slice(at + 1)}`);
  const keys = ids.flatMap((id) => [`note:${id}`, `notes:${id}`]);
  expect(keys.map((key) => names.numberOf(key))).toEqual(keys.map((_, index) => index));
  expect(keys.map((_, index) => names.keyOf(index))).toEqual(keys);
});
