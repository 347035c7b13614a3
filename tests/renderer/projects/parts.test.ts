import { expect, test } from 'vitest';
import { foldDone, taskParts } from '../../../renderer/projects/work/parts.ts';

const task = (id: string, more: Partial<Parameters<typeof taskParts>[0][number]> = {}) => ({
  id,
  title: id,
  dueOn: null,
  status: 'open' as const,
  parentTaskId: null,
  assigneePersonId: null,
  waitingFor: null,
  waitingSince: null,
  recurrence: null,
  ...more,
});
const ids = (parts: readonly { readonly id: string }[]) => parts.map(({ id }) => id);

test('a task tells who does it, on whom it waits, how often it comes and how far its checklist is', () => {
  const [first] = taskParts([
    task('a', {
      status: 'waiting',
      waitingFor: 'Coesfeld',
      waitingSince: '2026-11-05',
      assigneePersonId: 'anna',
      recurrence: 'monthly',
    }),
    task('b', { parentTaskId: 'a', status: 'done' }),
    task('c', { parentTaskId: 'a' }),
    task('d', { parentTaskId: 'a', status: 'dropped' }),
    task('e', { parentTaskId: 'c', status: 'done' }),
  ]);

  expect(first?.marks).toEqual([
    { kind: 'waiting', whom: 'Coesfeld', since: '2026-11-05' },
    { kind: 'person', personId: 'anna' },
    { kind: 'checklist', done: 1, of: 2 },
    { kind: 'repeats', rhythm: 'monthly' },
  ]);
});

test('what is ticked off in the checklist of something open stays in its place', () => {
  const parts = taskParts([task('a'), task('b', { parentTaskId: 'a', status: 'done' }), task('c', { status: 'done' })]);

  expect([ids(foldDone(parts).open), ids(foldDone(parts).done)]).toEqual([['a', 'b'], ['c']]);
});

test('what is open under something done is not hidden, and what is done beside it is', () => {
  const parts = taskParts([
    task('a', { status: 'done' }),
    task('b', { parentTaskId: 'a' }),
    task('c', { parentTaskId: 'a', status: 'done' }),
    task('d', { parentTaskId: 'b', status: 'done' }),
  ]);

  expect([ids(foldDone(parts).open), ids(foldDone(parts).done)]).toEqual([
    ['b', 'd'],
    ['a', 'c'],
  ]);
});
