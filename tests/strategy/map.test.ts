import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { create } from '../helpers/create.ts';
import { openTestOffice, type TestOffice } from '../helpers/office.ts';

let at: TestOffice;
beforeEach(async () => {
  at = await openTestOffice({ now: '2026-11-23T08:00:00Z' });
});
afterEach(() => at.close());

const codes = (parts: readonly { readonly code: string | null }[]) => parts.map(({ code }) => code);

async function strategyWith(fields: Record<string, unknown>) {
  return create(at, 'strategy', { title: 'Strategie', ...fields });
}

describe('which edition is shown', () => {
  test('the one adopted last, before what is being discussed and what was superseded', async () => {
    await strategyWith({ edition: 'Entwurf', status: 'in_consultation' });
    await strategyWith({ edition: '2021', status: 'adopted', adoptedOn: '2021-06-16' });
    const now = await strategyWith({ edition: '2026', status: 'adopted', adoptedOn: '2026-05-01' });
    await strategyWith({ edition: '2015', status: 'superseded', adoptedOn: '2015-01-01' });
    const { strategy, editions } = await at.get('strategy.map', {});
    expect(strategy?.id).toBe(now);
    expect(editions).toHaveLength(4);
  });

  test('without any there is nothing, and nothing is wrong', async () => {
    expect(await at.get('strategy.map', {})).toEqual({
      editions: [],
      strategy: null,
      fields: [],
      goals: [],
      measures: [],
    });
  });
});

describe('a strategy as a whole', () => {
  let strategyId: string;
  let fieldId: string;
  beforeEach(async () => {
    strategyId = await strategyWith({ status: 'adopted', adoptedOn: '2021-06-16' });
    fieldId = await create(at, 'strategyField', { code: 'H1', title: 'Verwaltung', strategyId });
  });
  const measure = (code: string, more: object = {}) =>
    create(at, 'strategyMeasure', { code, title: `Maßnahme ${code}`, fieldId, ...more });

  test('measures stand with their projects and goals; by number as long as nobody has moved them', async () => {
    const p10 = await measure('P10');
    const p2 = await measure('P2');
    const goal = await create(at, 'strategyGoal', { title: 'Ziel', strategyId, target: 12, unit: 'Orte' });
    await create(at, 'goalMeasure', { goalId: goal, measureId: p10 });
    const project = await create(at, 'project', { title: 'Portal', status: 'running', measureId: p10 });
    const { measures, goals, fields } = await at.get('strategy.map', {});
    expect(codes(fields)).toEqual(['H1']);
    expect(measures.map(({ id }) => id)).toEqual([p2, p10]);
    expect(measures[1]).toMatchObject({ fieldId, goalIds: [goal], projects: [{ id: project, status: 'running' }] });
    expect(goals).toMatchObject([{ id: goal, target: 12, current: null, measureIds: [p10] }]);
  });

  test('a field that is deleted leaves its measures without one, and they are still there', async () => {
    const other = await measure('P1', { strategyId });
    await at.get('record.delete', { entity: 'strategyField', id: fieldId });
    const { measures } = await at.get('strategy.map', {});
    expect(measures).toMatchObject([{ id: other, fieldId: null }]);
  });

  test('what belongs to another edition is not in this one', async () => {
    const draft = await strategyWith({ status: 'draft' });
    await measure('P1', { strategyId: draft });
    await measure('P2');
    expect(codes((await at.get('strategy.map', {})).measures)).toEqual(['P2']);
    expect(codes((await at.get('strategy.map', { strategyId: draft })).measures)).toEqual(['P1']);
  });

  test('what names no edition belongs to the one in force', async () => {
    await create(at, 'strategyMeasure', { code: 'P9', title: 'Aus einer Liste' });
    const draft = await strategyWith({ status: 'draft' });
    expect(codes((await at.get('strategy.map', {})).measures)).toEqual(['P9']);
    expect((await at.get('strategy.map', { strategyId: draft })).measures).toEqual([]);
  });

  test('two projects that were merged are one, and a merged measure keeps its goals and projects', async () => {
    const kept = await measure('P1');
    const twin = await measure('P1');
    const goal = await create(at, 'strategyGoal', { title: 'Ziel', strategyId });
    await create(at, 'goalMeasure', { goalId: goal, measureId: twin });
    await create(at, 'project', { title: 'Portal', measureId: twin });
    await at.get('record.merge', { entity: 'strategyMeasure', keep: kept, drop: twin });
    const { measures, goals } = await at.get('strategy.map', {});
    expect(measures).toMatchObject([{ id: kept, goalIds: [goal], projects: [{ title: 'Portal' }] }]);
    expect(goals).toMatchObject([{ measureIds: [kept] }]);
  });

  test('the message of an undo names the measure, not its id', async () => {
    const measureId = await measure('P1');
    const goalId = await create(at, 'strategyGoal', { title: 'Ziel', strategyId });
    await create(at, 'goalMeasure', { goalId, measureId });
    expect((await at.get('undo', {})).undone.label).toBe('Maßnahme zum Ziel „Maßnahme P1“ angelegt');
    // The same pair again is the same row, and it is there again.
    await create(at, 'goalMeasure', { goalId, measureId });
    const [row] = (await at.get('record.list', { entity: 'goalMeasure' })).rows;
    await at.get('record.delete', { entity: 'goalMeasure', id: row?.id ?? '' });
    await create(at, 'goalMeasure', { goalId, measureId });
    expect((await at.get('strategy.map', {})).goals).toMatchObject([{ measureIds: [measureId] }]);
  });

  test('what stays at this site is marked on the screen and not on paper, also as a project of an open measure', async () => {
    const open = await measure('P1');
    await measure('P2', { visibility: 'private' });
    await measure('P3', { classification: 'nonpublic_session' });
    await create(at, 'project', { title: 'Geheim', measureId: open, visibility: 'site' });
    const goal = await create(at, 'strategyGoal', { title: 'Nur ich', strategyId, visibility: 'private' });
    await create(at, 'goalMeasure', { goalId: goal, measureId: open, visibility: 'private' });
    const screen = await at.get('strategy.map', {});
    expect(screen.measures.map(({ code, isShared }) => [code, isShared])).toEqual([
      ['P1', true],
      ['P2', false],
      ['P3', true],
    ]);
    expect(screen.measures[0]).toMatchObject({ goalIds: [goal], projects: [{ title: 'Geheim', isShared: false }] });
    const paper = await at.get('strategy.map', { forPaper: true });
    expect(paper.measures).toMatchObject([{ code: 'P1', goalIds: [], projects: [] }]);
    expect(paper.goals).toEqual([]);
    expect(JSON.stringify(paper)).not.toMatch(/Geheim|Nur ich|P2|P3/);
  });

  describe('moving', () => {
    const shown = async () => codes((await at.get('strategy.map', {})).measures);
    let ids: string[];
    beforeEach(async () => {
      ids = [];
      for (const code of ['P1', 'P2', 'P10', 'P11']) ids.push(await measure(code));
    });
    const move = (from: number, after: number | null) =>
      at.get('strategy.move', {
        entity: 'strategyMeasure',
        id: ids[from] ?? '',
        after: after === null ? null : (ids[after] ?? ''),
      });

    test('a measure goes where it is put and the others stay in the order in which they were seen', async () => {
      await move(3, 0);
      expect(await shown()).toEqual(['P1', 'P11', 'P2', 'P10']);
      await move(0, 2);
      expect(await shown()).toEqual(['P11', 'P2', 'P10', 'P1']);
      await move(2, null);
      expect(await shown()).toEqual(['P10', 'P11', 'P2', 'P1']);
    });

    test('one undo takes a move back, whatever it had to write', async () => {
      await move(3, 0);
      await at.get('undo', {});
      expect(await shown()).toEqual(['P1', 'P2', 'P10', 'P11']);
    });

    test('a measure does not move behind one of another field', async () => {
      const other = await create(at, 'strategyField', { title: 'Bildung', strategyId });
      const far = await create(at, 'strategyMeasure', { title: 'Weit', fieldId: other });
      expect(await at.ask('strategy.move', { entity: 'strategyMeasure', id: ids[0] ?? '', after: far })).toMatchObject({
        ok: false,
        error: { code: 'not-in-list' },
      });
    });
  });
});
