import { expect, test } from 'vitest';
import { changesBetween, movementOf } from '../../shared/radar/movement.ts';
import { fitParts, ringKey } from '../../shared/radar/part-names.ts';
import { partsIn } from '../../shared/radar/radar.ts';
import { ringVotes, spreadOf } from '../../shared/radar/spread.ts';

const rings = ['adopt', 'trial', 'assess', 'hold'].map((key) => ({ key, title: key }));

test('a spread tells lowest, highest and the middle; who gave nothing is not counted', () => {
  expect(spreadOf([5, null, 2, 4])).toEqual({ count: 3, low: 2, high: 5, median: 4 });
  expect(spreadOf([1, 4])).toEqual({ count: 2, low: 1, high: 4, median: 2.5 });
  expect(spreadOf([null])).toBeNull();
});

test('votes for rings stand from the inside outwards, with how far they are apart', () => {
  expect(ringVotes(rings, ['hold', 'trial', null, 'trial'])).toEqual({
    votes: [
      { ring: 'trial', count: 2 },
      { ring: 'hold', count: 1 },
    ],
    apart: 2,
  });
  expect(ringVotes(rings, ['trial', 'trial']).apart).toBe(0);
  expect(ringVotes(rings, [])).toEqual({ votes: [], apart: null });
});

test('towards the first ring is inwards; who was not there is new', () => {
  expect(movementOf(rings, 'hold', 'trial')).toBe('in');
  expect(movementOf(rings, 'adopt', 'hold')).toBe('out');
  expect(movementOf(rings, 'adopt', 'adopt')).toBe('same');
  expect(movementOf(rings, null, 'adopt')).toBe('new');
});

test('between two editions: what came, what moved and where from, what left, and how much stayed', () => {
  const at = (trendId: string, ring: string) => ({ trendId, ring });
  const changes = changesBetween(
    rings,
    [at('a', 'hold'), at('b', 'trial'), at('c', 'trial')],
    [at('a', 'assess'), at('b', 'trial'), at('d', 'adopt')],
  );
  expect(changes).toEqual({
    added: [at('d', 'adopt')],
    moved: [{ entry: at('a', 'assess'), before: at('a', 'hold'), movement: 'in' }],
    gone: [at('c', 'trial')],
    same: 1,
  });
});

test('rings are known by their old and new names, in both languages', () => {
  expect(['Hold', 'Caution', 'Abwarten', 'ADOPT', 'Einführen', 'Eigener Ring'].map(ringKey)).toEqual([
    'hold',
    'hold',
    'hold',
    'adopt',
    'adopt',
    'eigener-ring',
  ]);
});

test('read parts find those of the radar by key or title; titles people gave stay, what is new comes behind', () => {
  const present = [
    { key: 'feld-1', title: 'Sprachen' },
    { key: 'x', title: 'Werkzeuge' },
  ];
  const { parts, keyOf } = fitParts(present, [
    { key: 'feld-1', title: 'Feld 1' },
    { key: 'werkzeuge', title: 'WERKZEUGE' },
    { key: 'neu', title: 'Neu' },
  ]);
  expect(parts).toEqual([...present, { key: 'neu', title: 'Neu' }]);
  expect(['feld-1', 'werkzeuge', 'neu'].map(keyOf)).toEqual(['feld-1', 'x', 'neu']);
});

test('stored parts that are none, or come twice, are left out', () => {
  expect(partsIn({ items: [{ key: 'a', title: 'A' }, { key: 'a', title: 'B' }, { title: 'C' }, null] })).toEqual([
    { key: 'a', title: 'A' },
  ]);
  expect(partsIn('nichts')).toEqual([]);
});
