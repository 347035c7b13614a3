import { expect, test } from 'vitest';
import { agreementDates } from '../../shared/agency/agreement-dates.ts';
import { availableCents, sumsOf } from '../../shared/agency/budget.ts';
import { goesOnDespiteLock, isLocking } from '../../shared/agency/lock.ts';
import { missingShare } from '../../shared/agency/task-shares.ts';

const none = { form: 'public_law_agreement', receivedOn: null, approvedOn: null, publishedOn: null, effectiveOn: null };

test('an agreement is deemed approved four weeks after it was received, on a working day', () => {
  // Four weeks from Monday 04.03.2024 are Easter Monday.
  expect(agreementDates({ ...none, receivedOn: '2024-03-04' }).approval).toMatchObject({
    day: '2024-04-02',
    source: 'rule',
  });
});

test('it is in force the day after its publication, also on a Saturday; a stated day beats both (D8)', () => {
  expect(agreementDates({ ...none, publishedOn: '2024-04-19' }).effective).toMatchObject({ day: '2024-04-20' });
  expect(agreementDates({ ...none, publishedOn: '2024-04-19', effectiveOn: '2024-05-01' }).effective).toMatchObject({
    day: '2024-05-01',
    source: 'stated',
    computedOn: '2024-04-20',
    differsBy: 11,
  });
  expect(agreementDates(none)).toEqual({ approval: null, effective: null });
});

test('the rules speak of public-law agreements only', () => {
  for (const form of ['working_group', 'association', 'joint_enterprise', 'mou', null])
    expect(agreementDates({ ...none, form, receivedOn: '2024-03-04', publishedOn: '2024-04-19' })).toEqual({
      approval: null,
      effective: null,
    });
});

test('a reservation holds until it is released, expired or superseded; what is not known holds too (D7)', () => {
  expect(['active', 'releasable', 'refused', 'unknown', 'of a newer version', null].map(isLocking)).not.toContain(
    false,
  );
  expect(['released', 'expired', 'superseded'].map(isLocking)).not.toContain(true);
});

test('going on is advertising or filling a post, and binding or spending money: nothing else is held back', () => {
  const position = (before: object, changes: object) => goesOnDespiteLock('position', { ...before }, { ...changes });
  expect(position({ status: 'locked' }, { status: 'filled' })).toBe(true);
  expect(position({}, { status: 'advertised' })).toBe(true);
  expect(position({ status: 'filled' }, { status: 'filled' })).toBe(false);
  expect(position({ status: 'planned' }, { status: 'approved' })).toBe(false);
  expect(position({ status: 'filled' }, { notes: 'Text' })).toBe(false);
  const money = (before: object, changes: object) => goesOnDespiteLock('budgetItem', { ...before }, { ...changes });
  expect(money({ committedCents: 100 }, { committedCents: 101 })).toBe(true);
  expect(money({}, { actualCents: 1 })).toBe(true);
  expect(money({ actualCents: 500 }, { actualCents: 400 })).toBe(false);
  expect(money({ actualCents: 500 }, { actualCents: null })).toBe(false);
  expect(money({}, { plannedCents: 1_000_000 })).toBe(false);
  expect(goesOnDespiteLock('project', {}, { status: 'filled' })).toBe(false);
});

test('shares of the five tasks are compared with the whole post', () => {
  expect(missingShare([300, 250, 150, 150, 150])).toBe(0);
  expect(missingShare([300, null])).toBe(700);
  expect(missingShare([800, 300])).toBe(-100);
  expect(missingShare([])).toBe(1000);
});

const item = (more: object) => ({
  kind: 'operating',
  plannedCents: null,
  committedCents: null,
  actualCents: null,
  isLocked: false,
  isConditional: false,
  ...more,
});

test('what is available is planned without bound and spent; a sum nobody named is not taken for zero', () => {
  expect(availableCents(item({ plannedCents: 1000, committedCents: 200, actualCents: 300 }))).toBe(500);
  expect(availableCents(item({ plannedCents: 1000, actualCents: 1200 }))).toBe(-200);
  expect(availableCents(item({ actualCents: 300 }))).toBeNull();
  expect(availableCents(item({ kind: 'income', plannedCents: 1000 }))).toBeNull();
});

test('sums keep income apart, say what is held back, and count what has no sum', () => {
  const items = [
    item({ plannedCents: 1000, committedCents: 100, actualCents: 200, isLocked: true }),
    item({ kind: 'provision', plannedCents: 500, isConditional: true }),
    item({ kind: 'provision' }),
    item({ kind: 'income', plannedCents: 700, actualCents: 700 }),
  ];
  expect(sumsOf(items)).toEqual({
    plannedCents: 1500,
    committedCents: 100,
    actualCents: 200,
    incomeCents: 700,
    lockedCents: 1000,
    conditionalCents: 500,
    unnamed: 1,
  });
});
