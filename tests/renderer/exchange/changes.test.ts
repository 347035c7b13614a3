import { expect, test } from 'vitest';
import {
  type Change,
  groupChanges,
  namesIn,
  referencesIn,
  shownFields,
} from '../../../renderer/exchange/read/changes.ts';
import { deletedField } from '../../../shared/sync/op.ts';

const change = (
  entity: string,
  id: string,
  title: string,
  kind: Change['kind'],
  fields: Change['fields'] = [],
): Change => ({
  entity,
  id,
  title,
  kind,
  fields,
});

test('what needs a look comes first, kinds stand together, the sender itself and unknown kinds come last', () => {
  const groups = groupChanges([
    change('hologram', 'h', 'Neu', 'new'),
    change('site', 's', 'Olfen', 'new'),
    change('deadline', 'd', 'Antrag', 'new'),
    change('project', 'a', 'Zebra', 'new'),
    change('project', 'b', 'Ampel', 'new'),
    change('project', 'c', 'Radweg', 'conflict'),
    change('project', 'e', 'Brücke', 'deleted'),
  ]);
  expect(groups.map(({ entity }) => entity)).toEqual(['project', 'deadline', 'hologram', 'site']);
  expect(groups[0]?.changes.map(({ title }) => title)).toEqual(['Radweg', 'Brücke', 'Ampel', 'Zebra']);
});

test('a new record shows what was filled in, a deleted one says it all by itself', () => {
  const fields = [
    { field: 'title', from: null, to: 'Radweg', conflict: false },
    { field: 'summary', from: null, to: null, conflict: false },
    { field: deletedField, from: null, to: { abc: 1 }, conflict: false },
  ];
  expect(shownFields(change('project', 'a', '', 'new', fields)).map(({ field }) => field)).toEqual(['title']);
  expect(shownFields(change('project', 'a', '', 'deleted', fields))).toEqual([]);
  expect(shownFields(change('project', 'a', '', 'changed', fields))).toHaveLength(3);
});

test('names of records come from the bundle itself, because they may not be in the store yet', () => {
  const changes = [
    change('project', 'p1', 'Radweg', 'new', [{ field: 'leadBodyId', from: 'b1', to: 'b2', conflict: false }]),
    change('projectBody', 'x', 'p1', 'new'),
  ];
  expect([...namesIn(changes)]).toEqual([['project:p1', 'Radweg']]);
  expect(referencesIn(changes)).toEqual(['body:b1', 'body:b2', 'project:p1']);
});
