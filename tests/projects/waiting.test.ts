import { expect, test } from 'vitest';
import { day } from '../../shared/core/day.ts';
import { keepWaitingInStep } from '../../shared/projects/waiting.ts';

const today = day('2026-11-23');

test('W1: a task that begins to wait knows since when, and a day that is given stays', () => {
  expect(keepWaitingInStep({ status: 'open' }, { status: 'waiting' }, today)).toEqual({
    status: 'waiting',
    waitingSince: '2026-11-23',
  });
  const given = { status: 'waiting', waitingSince: '2026-11-02' };
  expect(keepWaitingInStep({ status: 'open' }, given, today)).toEqual(given);
});

test('W1: naming somebody else does not begin the wait anew', () => {
  const before = { status: 'waiting', waitingFor: 'Coesfeld', waitingSince: '2026-11-02' };
  expect(keepWaitingInStep(before, { waitingFor: 'Nottuln' }, today)).toEqual({ waitingFor: 'Nottuln' });
});

test('W2: naming on whom an open task waits makes it wait, but does not wake one that is done', () => {
  expect(keepWaitingInStep({ status: 'in_progress' }, { waitingFor: 'Bezirksregierung' }, today)).toEqual({
    waitingFor: 'Bezirksregierung',
    status: 'waiting',
    waitingSince: '2026-11-23',
  });
  expect(keepWaitingInStep({ status: 'done' }, { waitingFor: 'Bezirksregierung' }, today)).toEqual({
    waitingFor: 'Bezirksregierung',
  });
  expect(keepWaitingInStep({ status: 'open' }, { waitingFor: null }, today)).toEqual({ waitingFor: null });
});

test('W3: a task that goes on waits for nobody any more', () => {
  const before = { status: 'waiting', waitingFor: 'Coesfeld', waitingSince: '2026-11-02' };
  expect(keepWaitingInStep(before, { status: 'done' }, today)).toEqual({
    status: 'done',
    waitingFor: null,
    waitingSince: null,
  });
  expect(keepWaitingInStep({ status: 'waiting' }, { status: 'open' }, today)).toEqual({ status: 'open' });
});

test('other changes of a task are left alone', () => {
  expect(keepWaitingInStep({ status: 'open' }, { title: 'Neu' }, today)).toEqual({ title: 'Neu' });
});
