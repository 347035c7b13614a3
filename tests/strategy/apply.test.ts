import { expect, test } from 'vitest';
import { type Accepted, applyAmendments } from '../../shared/strategy/amendments/apply.ts';
import type { StrategyPart } from '../../shared/strategy/amendments/parts.ts';
import { part } from './part.ts';

const wordsOf = ({ code, title, text, fieldKey }: StrategyPart) => ({ code, title, text, fieldKey });
const base = [part('P1'), part('P2'), part('P3')];
const at = (key: string) => base.find((one) => one.key === key) ?? part(key);

const change = (id: string, key: string, words: Partial<StrategyPart>, seen = at(key)): Accepted => ({
  id,
  kind: 'change',
  targetKind: 'measure',
  target: key,
  mergeInto: '',
  words: { ...wordsOf(seen), ...words },
  seen: wordsOf(seen),
});
const drop = (id: string, key: string): Accepted => ({ ...change(id, key, {}), kind: 'drop', seen: null });
const merge = (id: string, key: string, into: string, words: Partial<StrategyPart> = {}): Accepted => ({
  ...change(id, into, words),
  kind: 'merge',
  target: key,
  mergeInto: into,
});
const add = (id: string, code: string): Accepted => ({
  ...change(id, 'P1', { code, title: `Neu ${code}`, text: 'Neu.' }),
  kind: 'add',
  target: '',
  seen: null,
});

const codes = (accepted: readonly Accepted[]) =>
  applyAmendments(base, accepted).faults.map(({ code, part: key, amendments }) => [code, key, ...amendments]);

test('change, drop, add and merge give the parts of the new edition, each with the amendments that made it', () => {
  const { parts, faults } = applyAmendments(base, [
    change('a', 'P1', { title: 'Anders' }),
    merge('b', 'P3', 'P2', { text: 'Beides in einem.' }),
    add('c', 'P9'),
  ]);
  expect(faults).toEqual([]);
  expect(parts).toMatchObject([
    { key: 'P1', title: 'Anders', amendments: ['a'] },
    { key: 'P2', text: 'Beides in einem.', mergedFrom: ['P3'], amendments: ['b'] },
    { key: 'amendment:c', code: 'P9', text: 'Neu.', amendments: ['c'] },
  ]);
  expect(applyAmendments(base, [drop('a', 'P2')]).parts.map(({ key }) => key)).toEqual(['P1', 'P3']);
});

test('A3: two amendments to different sentences of one text are both followed', () => {
  const { parts, faults } = applyAmendments(base, [
    change('a', 'P1', { text: 'Erster Satz, neu. Zweiter Satz. Dritter Satz.' }),
    change('b', 'P1', { text: 'Erster Satz. Zweiter Satz. Dritter Satz, auch neu.' }),
  ]);
  expect(faults).toEqual([]);
  expect(parts[0]?.text).toBe('Erster Satz, neu. Zweiter Satz. Dritter Satz, auch neu.');
});

test('A2: two amendments to the same sentence, or two titles, are named, and the part keeps its words', () => {
  const rivals = [
    change('a', 'P1', { text: 'Erster Satz, so. Zweiter Satz. Dritter Satz.', title: 'So' }),
    change('b', 'P1', { text: 'Erster Satz, anders. Zweiter Satz. Dritter Satz.', title: 'Anders' }),
  ];
  expect(codes(rivals)).toEqual([
    ['same-words', 'P1', 'a', 'b'],
    ['same-sentence', 'P1', 'a', 'b'],
  ]);
  expect(applyAmendments(base, rivals).parts[0]).toMatchObject({ title: 'Maßnahme P1', text: at('P1').text });
});

test('what one drops another cannot change; a part goes into one other part, which stays', () => {
  expect(codes([drop('a', 'P1'), change('b', 'P1', { title: 'x' })])).toEqual([
    ['dropped-and-changed', 'P1', 'a', 'b'],
  ]);
  expect(codes([merge('a', 'P1', 'P2'), merge('b', 'P1', 'P3')])).toEqual([['merged-apart', 'P1', 'a', 'b']]);
  expect(codes([merge('a', 'P1', 'P2'), drop('b', 'P2')])).toEqual([['merged-into-gone', 'P2', 'b', 'a']]);
  expect(codes([merge('a', 'P1', 'P2'), merge('b', 'P2', 'P1')]).map(([code]) => code)).toEqual([
    'merged-into-gone',
    'merged-into-gone',
  ]);
  expect(codes([drop('a', 'P1'), drop('b', 'P1')])).toEqual([]);
});

test('A2: of a contradiction nothing is followed; all parts stand as they were', () => {
  for (const rivals of [
    [drop('a', 'P1'), change('b', 'P1', { title: 'x' })],
    [merge('a', 'P1', 'P2', { text: 'x' }), drop('b', 'P2')],
    [merge('a', 'P1', 'P2'), merge('b', 'P1', 'P3')],
    [merge('a', 'P1', 'P2'), merge('b', 'P2', 'P1')],
  ])
    expect(applyAmendments(base, rivals).parts).toEqual(base);
});

test('one number names one part, whatever its letters', () => {
  expect(codes([add('a', 'p3')])).toEqual([['same-code', 'P3', 'a']]);
  expect(codes([add('a', 'P9'), add('b', 'P9')])).toEqual([['same-code', 'amendment:a', 'a', 'b']]);
});

test('an amendment written before the part was put in other words is followed where it can be', () => {
  const seen = part('P1', { text: 'Erster Satz. Zweiter Satz, alt. Dritter Satz.' });
  const last = change('a', 'P1', { text: 'Erster Satz. Zweiter Satz, alt. Dritter Satz, neu.' }, seen);
  expect(applyAmendments(base, [last]).parts[0]?.text).toBe('Erster Satz. Zweiter Satz. Dritter Satz, neu.');
  expect(codes([change('a', 'P1', { text: 'Erster Satz. Zweiter Satz, neu. Dritter Satz.' }, seen)])).toEqual([
    ['seen-changed', 'P1', 'a'],
  ]);
});

test('a field is dropped only when it is empty; merged, its measures go with it', () => {
  const field = (key: string) => part(key, { kind: 'field' });
  const parts = [field('H1'), field('H2'), part('P1', { fieldKey: 'H1' })];
  expect(applyAmendments(parts, [drop('a', 'H1')]).faults).toMatchObject([{ code: 'field-in-use', part: 'H1' }]);
  const merged = applyAmendments(parts, [merge('a', 'H1', 'H2')]);
  expect(merged.faults).toEqual([]);
  expect(merged.parts).toMatchObject([
    { key: 'H2', mergedFrom: ['H1'] },
    { key: 'P1', fieldKey: 'H2' },
  ]);
});

test('A1: in whatever order they were accepted, the edition is the same', () => {
  const accepted = [change('a', 'P1', { title: 'x' }), merge('b', 'P3', 'P2'), add('c', 'P9'), drop('d', 'P1')];
  expect(applyAmendments(base, [...accepted].reverse())).toEqual(applyAmendments(base, accepted));
});

test('an amendment to a part that is not there is named', () => {
  expect(codes([drop('a', 'P7'), merge('b', 'P1', 'P8')])).toEqual([
    ['target-missing', 'P7', 'a'],
    ['target-missing', 'P8', 'b'],
  ]);
});
