import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, day } from '../../shared/core/day.ts';
import { entities } from '../../shared/entities.ts';
import { filledPart, goalProgress, isLate } from '../../shared/strategy/goal-progress.ts';
import {
  measureDoubt,
  measureState,
  measureStates,
  type OfMeasure,
  progressOf,
  projectState,
} from '../../shared/strategy/progress.ts';

const statusesOf = (choices: object | null) => fc.constantFrom(...Object.keys(choices ?? {}));
const project = fc.record({
  // Few ids: the same project under two measures is what goes wrong.
  id: fc.constantFrom('a', 'b', 'c', 'd'),
  status: statusesOf(entities.project.fields.status.choices),
});
const measure: fc.Arbitrary<OfMeasure> = fc.record({
  status: statusesOf(entities.strategyMeasure.fields.status.choices),
  projects: fc.array(project, { maxLength: 4 }),
});
const measures = fc.array(measure, { maxLength: 12 });

describe('the progress of measures', () => {
  test('ST5: every measure is in one state, and all but the dropped ones make the total', () => {
    fc.assert(
      fc.property(measures, (all) => {
        const { total, counts } = progressOf(all);
        const sum = measureStates.reduce((so, state) => so + counts[state], 0);
        expect(sum).toBe(all.length);
        expect(total).toBe(all.filter(({ status }) => status !== 'dropped').length);
        for (const state of measureStates)
          expect(counts[state]).toBe(all.filter((one) => measureState(one) === state).length);
      }),
    );
  });

  test('the order of measures and of their projects changes nothing', () => {
    fc.assert(
      fc.property(measures, (all) => {
        const turned = [...all]
          .reverse()
          .map(({ status, projects }) => ({ status, projects: [...projects].reverse() }));
        const { total, counts } = progressOf(turned);
        expect({ total, counts }).toEqual({ total: progressOf(all).total, counts: progressOf(all).counts });
      }),
    );
  });

  test('ST1: a person who says done or dropped is not contradicted, and never in silence', () => {
    fc.assert(
      fc.property(measure, (one) => {
        const state = measureState(one);
        if (one.status === 'done' || one.status === 'dropped') expect(state).toBe(one.status);
        else expect(['done', 'dropped']).not.toContain(state);
        // ST6
        const runs = one.projects.some(({ status }) => status === 'running');
        expect(measureDoubt(one) !== null).toBe(
          runs === (one.status === 'done' || one.status === 'dropped') && (runs || one.status === 'running'),
        );
      }),
    );
  });

  test('ST2 ST3 ST4: each state says what is true of the projects', () => {
    fc.assert(
      fc.property(measure, (one) => {
        const states = one.projects.map(({ status }) => projectState(status)).filter((state) => state !== 'cancelled');
        const has = (state: string) => states.some((other) => other === state);
        const holds = {
          done: one.status === 'done',
          dropped: one.status === 'dropped',
          running: one.status === 'running' || has('running'),
          prepared: has('prepared') && !has('running'),
          paused: has('paused') && !has('running') && !has('prepared'),
          ended: has('over') && states.every((state) => state === 'over'),
          open: states.length === 0,
        };
        expect(holds[measureState(one)]).toBe(true);
      }),
    );
  });

  test('a project is counted once, and a cancelled one not at all', () => {
    fc.assert(
      fc.property(measures, (all) => {
        const ids = all.flatMap(({ projects }) => projects.filter(({ status }) => status !== 'cancelled'));
        const { total, running, prepared, paused, over } = progressOf(all).projects;
        expect(total).toBe(new Set(ids.map(({ id }) => id)).size);
        expect(running + prepared + paused + over).toBe(total);
      }),
    );
  });
});

describe('the progress of a goal', () => {
  const value = fc.option(fc.integer({ min: -50, max: 50 }));
  const numbers = fc.record({ baseline: value, target: value, current: value });

  test('SG1 SG2: a share is only said with three numbers that make one, and what is filled is never more than all', () => {
    fc.assert(
      fc.property(numbers, (goal) => {
        const progress = goalProgress(goal);
        const { baseline, target, current } = goal;
        const isWhole = baseline !== null && target !== null && current !== null && baseline !== target;
        expect(progress.kind === 'share').toBe(isWhole);
        expect(progress.kind === 'no-target').toBe(target === null);
        const filled = filledPart(progress);
        expect(filled === null).toBe(!isWhole);
        if (filled !== null) expect(filled >= 0 && filled <= 1).toBe(true);
      }),
    );
  });

  test.each([
    ['2026', 'year', '2026-12-31'],
    ['2026-05-01', 'quarter', '2026-06-30'],
    ['2026-12-01', 'season', '2027-02-28'],
    ['2024-02-01', 'month', '2024-02-29'],
    ['2026-06-15', 'day', '2026-06-15'],
  ])('SG4: %s as a %s lasts until %s, and the goal is late the day after', (text, precision, last) => {
    const targetOn = { day: text.length === 4 ? `${text}-01-01` : text, precision };
    const goal = { baseline: 0, target: 10, current: 9, targetOn };
    expect(isLate(goal, day(last))).toBe(false);
    expect(isLate(goal, addDays(day(last), 1))).toBe(true);
    expect(isLate({ ...goal, current: 10 }, addDays(day(last), 1))).toBe(false);
    expect(isLate({ ...goal, current: null }, addDays(day(last), 1))).toBe(true);
    expect(isLate({ ...goal, target: null }, addDays(day(last), 1))).toBe(false);
    expect(isLate({ ...goal, targetOn: null }, addDays(day(last), 1))).toBe(false);
  });

  test('SG3: reached means at the target or beyond, whether more or less is better', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -50, max: 50 }),
        fc.integer({ min: -50, max: 50 }),
        fc.integer(),
        (from, to, now) => {
          fc.pre(from !== to);
          const progress = goalProgress({ baseline: from, target: to, current: now });
          expect(progress.kind === 'share' && progress.isReached).toBe(to > from ? now >= to : now <= to);
        },
      ),
    );
  });
});
