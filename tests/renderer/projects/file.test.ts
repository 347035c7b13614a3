import { expect, test } from 'vitest';
import { changeInWords, entryKind, referencesIn } from '../../../renderer/projects/inspector/history-words.ts';
import {
  isComplete,
  periodEndMeant,
  reportFields,
  reportFromLast,
} from '../../../renderer/projects/status/report-draft.ts';
import { day } from '../../../shared/core/day.ts';

const today = day('2026-11-23');
const noReport = {
  bodyId: null,
  overall: null,
  time: null,
  cost: null,
  scope: null,
  reason: null,
  trend: null,
  done: null,
  next: null,
  needed: null,
};

test('the next report is filled in from the last: colours stay, the next steps become what was done', () => {
  const last = {
    ...noReport,
    bodyId: 'senden',
    overall: 'yellow' as const,
    time: 'red' as const,
    trend: 'down' as const,
    reason: 'Baufirma fehlt',
    next: 'Rückstand aufholen',
    needed: 'Personal',
  };

  expect(reportFromLast([last], today, 'kreis')).toEqual({
    periodEnd: today,
    bodyId: 'senden',
    trend: 'down',
    overall: 'yellow',
    time: 'red',
    cost: null,
    scope: null,
    reason: 'Baufirma fehlt',
    done: 'Rückstand aufholen',
    next: '',
    needed: 'Personal',
  });
});

test('a reason goes with its colour: a green project needs none', () => {
  const last = { ...noReport, overall: 'green' as const, reason: 'Baufirma fehlt', next: 'Abnahme' };

  expect(reportFromLast([last], today, null)).toMatchObject({ overall: 'green', reason: '' });
});

test('"not reported" is never what a report says: its colour is asked for anew', () => {
  const draft = reportFromLast([{ ...noReport, overall: 'unknown' as const }], today, null);

  expect([draft.overall, isComplete(draft), isComplete({ ...draft, overall: 'red' })]).toEqual([null, false, true]);
});

test('a colour set in the list leaves no gap: what it did not say comes from the report before', () => {
  const quick = { ...noReport, bodyId: 'kreis', overall: 'red' as const };
  const full = {
    ...noReport,
    bodyId: 'senden',
    overall: 'green' as const,
    cost: 'green' as const,
    next: 'Ausschreibung',
  };

  expect(reportFromLast([quick, full], today, null)).toMatchObject({
    overall: 'red',
    cost: 'green',
    done: 'Ausschreibung',
  });
});

test('the first report of a project comes from the body of this site', () => {
  expect(reportFromLast([], today, 'kreis')).toMatchObject({ bodyId: 'kreis', overall: null, done: '' });
});

test('a day without a year is one of the past: a report looks back, a little ahead at most', () => {
  const meant = (typed: string) => periodEndMeant(day(typed), today, 6);

  expect(['2027-10-31', '2026-11-21', '2026-12-31', '2027-01-04', '2027-01-05', '2028-02-29'].map(meant)).toEqual([
    '2026-10-31',
    '2026-11-21',
    '2026-12-31',
    '2027-01-04',
    '2026-01-05',
    '2026-02-28',
  ]);
});

test('what was left empty in a report is not written', () => {
  const draft = { ...reportFromLast([], today, 'kreis'), overall: 'green', done: ' fertig ' };

  expect(reportFields('project-1', draft)).toEqual({
    projectId: 'project-1',
    periodEnd: '2026-11-23',
    bodyId: 'kreis',
    overall: 'green',
    done: 'fertig',
  });
});

const entry = (changes: readonly { readonly field: string; readonly from: unknown; readonly to: unknown }[]) => ({
  at: '2026-11-20T08:00:00Z',
  dot: 'w:1',
  writer: 'w',
  site: 'Nottuln',
  author: 'Nottuln',
  changes: [...changes],
});
const titleOf = (reference: string) => ({ 'body:1': 'Nottuln', 'body:2': 'Olfen' })[reference] ?? null;

test('the history tells a change from what to what, in the words of the model', () => {
  const status = { field: 'status', from: 'idea', to: 'running' };
  const lead = { field: 'leadBodyId', from: '1', to: '2' };

  expect(changeInWords('project', status, 'de', titleOf, false)).toEqual({
    label: 'Status',
    text: 'Idee → in Umsetzung',
  });
  expect(changeInWords('project', lead, 'de', titleOf, false)).toEqual({
    label: 'Federführung',
    text: 'Nottuln → Olfen',
  });
  expect(referencesIn('project', entry([status, lead]))).toEqual(['body:1', 'body:2']);
});

test('an emptied field and a decided conflict are told as such', () => {
  expect(changeInWords('project', { field: 'code', from: 'P1', to: null }, 'de', titleOf, false)?.text).toBe(
    'P1 → leer',
  );
  const decided = { field: 'status', from: ['running', 'paused'], to: 'paused' };
  expect(changeInWords('project', decided, 'en', titleOf, false)?.text).toBe('running / paused → paused');
});

test('the first entry says what was entered, without an arrow', () => {
  expect(changeInWords('project', { field: 'title', from: null, to: 'Neu' }, 'de', titleOf, true)?.text).toBe('Neu');
});

test('a field of a newer version is shown as it is written, never hidden', () => {
  expect(changeInWords('project', { field: 'mood', from: null, to: 'ok' }, 'de', titleOf, false)).toEqual({
    label: 'mood',
    text: 'leer → "ok"',
  });
});

test('deleting and taking back a deletion have words of their own', () => {
  expect(entryKind(entry([{ field: '_del', from: null, to: true }]), false)).toBe('deleted');
  expect(entryKind(entry([{ field: '_del', from: true, to: null }]), false)).toBe('restored');
  expect(entryKind(entry([{ field: 'title', from: null, to: 'x' }]), true)).toBe('created');
  expect(changeInWords('project', { field: '_del', from: null, to: true }, 'de', titleOf, false)).toBeNull();
});
