import { describe, expect, test } from 'vitest';
import { keyOfRow, matchRows, type RowName } from '../../shared/lists/match.ts';
import { digestOf, type ListMemory } from '../../shared/lists/memory.ts';
import { changeOf, type Said } from '../../shared/lists/plan-row.ts';
import { restBlock, splitRest, withRest } from '../../shared/lists/rest-block.ts';

const row = (number: number, title: string, more: Partial<RowName> = {}): RowName => ({
  row: number,
  code: '',
  title,
  beside: '',
  besideId: null,
  ...more,
});
const record = (id: string, title: string, more: { code?: string; besideId?: string } = {}) => ({
  id,
  title,
  code: more.code ?? '',
  besideId: more.besideId ?? null,
});
const match = (rows: readonly RowName[], records: Parameters<typeof matchRows>[1], memory: ListMemory = new Map()) =>
  Object.fromEntries(matchRows(rows, records, memory));

describe('which record a row is', () => {
  test('I7: the number decides, whatever the title is', () => {
    const records = [record('a', 'Radweg', { code: 'P1' }), record('b', 'Karte', { code: 'P2' })];
    expect(match([row(2, 'Karte', { code: 'p 1'.replace(' ', '') })], records)).toEqual({
      2: { kind: 'found', id: 'a' },
    });
  });

  test('I8: without a number it is the record it became the last time, renamed or not', () => {
    const memory: ListMemory = new Map([[keyOfRow(row(0, 'Radweg')), { id: 'a', said: {} }]]);
    expect(match([row(2, 'RADWEG')], [record('a', 'Radweg Nord')], memory)).toEqual({ 2: { kind: 'found', id: 'a' } });
  });

  test('I8: a record that is gone is not remembered', () => {
    const memory: ListMemory = new Map([[keyOfRow(row(0, 'Radweg')), { id: 'weg', said: {} }]]);
    expect(match([row(2, 'Radweg')], [], memory)).toEqual({ 2: { kind: 'new' } });
  });

  test('I9: the title decides, if it stands once in the list and one record bears it', () => {
    expect(match([row(2, 'Rad­weg')], [record('a', 'Radweg', { besideId: 'k' })])).toEqual({
      2: { kind: 'found', id: 'a' },
    });
  });

  test('I9: a record with a number of its own is another one than a row with another number', () => {
    expect(match([row(2, 'Radweg', { code: 'P9' })], [record('a', 'Radweg', { code: 'P1' })])).toEqual({
      2: { kind: 'new' },
    });
  });

  test('I9: two bodies may each have a project of one name', () => {
    const rows = [
      row(2, 'Glasfaser', { beside: 'Olfen', besideId: 'o' }),
      row(3, 'Glasfaser', { beside: 'Dülmen', besideId: 'd' }),
    ];
    expect(match(rows, [record('a', 'Glasfaser', { besideId: 'd' })])).toEqual({
      2: { kind: 'new' },
      3: { kind: 'found', id: 'a' },
    });
  });

  test('I10: what may be several records is refused', () => {
    const records = [record('a', 'Glasfaser', { besideId: 'd' }), record('b', 'Glasfaser', { besideId: 'o' })];
    expect(match([row(2, 'Glasfaser')], records)).toEqual({ 2: { kind: 'several', ids: ['a', 'b'] } });
    expect(match([row(2, 'Glasfaser', { besideId: 'o' })], records)).toEqual({ 2: { kind: 'found', id: 'b' } });
  });

  test('I10: no two rows are the same record, and the one with the number is it', () => {
    const records = [record('a', 'Radweg', { code: 'P1' })];
    expect(match([row(2, 'Radweg'), row(3, 'Rad', { code: 'P1' }), row(4, 'Rad', { code: 'P1' })], records)).toEqual({
      2: { kind: 'twice', row: 3 },
      3: { kind: 'found', id: 'a' },
      4: { kind: 'twice', row: 3 },
    });
    expect(match([row(2, 'Neu'), row(3, 'neu')], [])).toEqual({ 2: { kind: 'new' }, 3: { kind: 'twice', row: 2 } });
  });
});

const value = (of: string | number): Said => ({ state: 'value', value: of });
const empty: Said = { state: 'empty' };
const lastTime = (fields: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(fields).map(([field, of]) => [field, digestOf(of)]));

describe('what a row changes', () => {
  test('I1: a field the list is silent about is not touched', () => {
    expect(changeOf({ title: { state: 'silent' } }, { title: 'a' }, lastTime({ title: 'b' }), 'list').set).toEqual({});
  });

  test('I2: what the list has said all along does not overwrite what was written here', () => {
    const change = changeOf({ title: value('alt') }, { title: 'neu' }, lastTime({ title: 'alt' }), 'list');
    expect(change).toEqual({ set: {}, both: [], said: lastTime({ title: 'alt' }) });
  });

  test('I3: what the list says anew is taken over, if nobody has written here', () => {
    expect(changeOf({ title: value('neu') }, { title: 'alt' }, lastTime({ title: 'alt' }), 'here')).toEqual({
      set: { title: 'neu' },
      both: [],
      said: lastTime({ title: 'neu' }),
    });
  });

  test.each([
    ['here', {}],
    ['list', { title: 'Liste' }],
  ] as const)('I4: where both have changed, what a person prefers counts (%s), and it is named', (prefers, set) => {
    const change = changeOf({ title: value('Liste') }, { title: 'hier' }, lastTime({ title: 'alt' }), prefers);
    expect(change).toEqual({ set, both: ['title'], said: lastTime({ title: 'Liste' }) });
  });

  test('I5: an empty cell empties what the list had filled, and nothing else', () => {
    expect(changeOf({ endOn: empty }, { endOn: 'x' }, lastTime({ endOn: 'x' }), 'here').set).toEqual({ endOn: null });
    expect(changeOf({ endOn: empty }, { endOn: 'y' }, lastTime({ endOn: 'x' }), 'here').set).toEqual({});
    expect(changeOf({ endOn: empty }, { endOn: 'y' }, lastTime({ endOn: null }), 'here').set).toEqual({});
    expect(changeOf({ endOn: empty }, { endOn: 'y' }, null, 'here').set).toEqual({});
  });

  test('I6: at the first meeting the list counts, and nothing is emptied', () => {
    const says = { title: value('Liste'), code: empty, status: value('running') };
    expect(changeOf(says, { title: 'hier', code: 'P1', status: 'running' }, null, 'here').set).toEqual({
      title: 'Liste',
    });
  });

  test('a new record gets what is there', () => {
    expect(changeOf({ title: value('a'), code: empty }, null, null, 'here').set).toEqual({ title: 'a' });
  });
});

describe('what has no field of its own', () => {
  const block = restBlock([
    { column: 'Notiz\nintern', text: 'eins\n\nzwei' },
    { column: 'Ort', text: 'Rathaus' },
  ]);

  test('stands below the description, one column per line', () => {
    expect(block).toBe('Aus der Liste:\nNotiz intern: eins\n  zwei\nOrt: Rathaus');
    expect(restBlock([])).toBe('');
  });

  test('is found again, with what was written above and below it', () => {
    expect(splitRest(withRest('Meine Worte.\n\nNoch mehr.', block))).toEqual({
      own: 'Meine Worte.\n\nNoch mehr.',
      block,
    });
    expect(splitRest(`${withRest('', block)}\n\nSpäter dazu`)).toEqual({ own: 'Später dazu', block });
    expect(splitRest('Aus der Liste: nichts')).toEqual({ own: 'Aus der Liste: nichts', block: '' });
  });
});
