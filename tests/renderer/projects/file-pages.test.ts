import { describe, expect, test } from 'vitest';
import { caseLines, sumCases } from '../../../renderer/projects/funding/case-lines.ts';
import { editLine, referencesOf, whoDid } from '../../../renderer/projects/history/edit-lines.ts';
import type { ProjectEdit } from '../../../shared/projects/contract.ts';

const noMoney = { totalCents: null, grantCents: null, thirdPartyCents: null, ownCents: null };
const aCase = (id: string, more = {}) => ({ id, title: id, stage: 'granted' as const, ...noMoney, ...more });
const due = (id: string, subject: string, more = {}) => ({
  id,
  title: id,
  subject,
  status: 'open' as const,
  statedOn: null,
  computedOn: '2027-03-31',
  ...more,
});

describe('the money of a project', () => {
  test('the next deadline of a case is its first open one; a stated day beats a computed one (D8)', () => {
    const lines = caseLines(
      [aCase('late'), aCase('none'), aCase('soon')],
      [
        due('done', 'fundingCase:soon', { statedOn: '2026-01-01', status: 'done' }),
        due('stated', 'fundingCase:soon', { statedOn: '2026-12-01', computedOn: '2026-11-01' }),
        due('later', 'fundingCase:soon', { statedOn: '2027-01-01' }),
        due('other', 'fundingCase:late'),
        due('open end', 'fundingCase:none', { computedOn: null }),
        due('of the project', 'project:1', { statedOn: '2026-11-30' }),
      ],
    );
    expect(lines.map(({ id, next }) => [id, next?.id, next?.day])).toEqual([
      ['soon', 'stated', '2026-12-01'],
      ['late', 'other', '2027-03-31'],
      ['none', undefined, undefined],
    ]);
  });

  test('sums leave out what was given up; what nobody has named is not nothing', () => {
    const sums = sumCases([
      aCase('one', { totalCents: 100, grantCents: 80 }),
      aCase('two', { totalCents: 200 }),
      aCase('gone', { stage: 'rejected', totalCents: 400, ownCents: 5 }),
    ]);
    expect(sums).toEqual({ totalCents: 300, grantCents: 80, thirdPartyCents: null, ownCents: null });
  });
});

const edit = (more: Partial<ProjectEdit>): ProjectEdit => ({
  entity: 'milestone',
  id: 'm1',
  namedBy: 'title',
  name: 'Freigabe',
  isFirst: false,
  at: '2026-11-20T08:00:00Z',
  dot: 'w.1',
  writer: 'w',
  site: 'Nottuln',
  author: 'Ada',
  changes: [],
  ...more,
});
const told = (one: ProjectEdit) =>
  editLine(
    one,
    'p1',
    'de',
    (reference) => ({ 'body:b1': 'Nottuln', 'project:p2': 'Serviceportal' })[reference] ?? null,
  );

describe('the history of a project and its parts', () => {
  test('a change says of which part, what, and from what to what', () => {
    expect(told(edit({ changes: [{ field: 'dueOn', from: '2027-03-31', to: '2027-06-30' }] }))).toEqual({
      kind: 'Meilenstein',
      name: 'Freigabe',
      did: 'changed',
      changes: [{ field: 'dueOn', label: 'Termin', text: '31.03.2027 → 30.06.2027' }],
    });
  });

  test('a new part says what was entered, in the order of the model, but not what goes without saying', () => {
    const changes = ['title', 'projectId', 'ownerBodyId', 'doneOn', 'dueOn'].map((field) => ({
      field,
      from: null,
      to: { title: 'Freigabe', projectId: 'p1', ownerBodyId: 'b1' }[field] ?? '2027-03-31',
    }));
    expect(told(edit({ isFirst: true, changes }))).toMatchObject({
      did: 'created',
      changes: [{ label: 'Termin', text: '31.03.2027' }, { label: 'Erreicht am' }],
    });
  });

  test('a participation is named by its body, a link by its other end; the project itself needs no name', () => {
    const part = edit({ entity: 'projectBody', namedBy: 'bodyId', name: 'b1' });
    const link = edit({ entity: 'link', namedBy: 'to', name: 'project:p2' });
    expect([told(part).name, told(link).name, told(edit({ entity: 'project' })).name]).toEqual([
      'Nottuln',
      'Serviceportal',
      '',
    ]);
    expect(referencesOf([part, link])).toEqual(['body:b1', 'project:p2']);
  });

  test('of a deleted part only that is said; a kind of a newer version is shown as it is written', () => {
    const changes = [{ field: '_del', from: null, to: { seen: {} } }];
    expect(told(edit({ changes }))).toMatchObject({ did: 'deleted', changes: [] });
    expect(told(edit({ entity: 'hologram' }))).toMatchObject({ kind: 'hologram', name: '' });
  });

  test('who did it is the author and the site, once when they bear one name', () => {
    expect([whoDid(edit({})), whoDid(edit({ author: 'Nottuln' })), whoDid(edit({ author: '' }))]).toEqual([
      'Ada, Nottuln',
      'Nottuln',
      'Nottuln',
    ]);
  });
});
