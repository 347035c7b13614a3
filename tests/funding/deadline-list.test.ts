import { afterEach, beforeEach, expect, test } from 'vitest';
import { edit } from '../../db/store/edit.ts';
import { dayOrNull } from '../../shared/core/day.ts';
import { entities } from '../../shared/entities.ts';
import { effectiveOn } from '../../shared/funding/due.ts';
import { create } from '../helpers/create.ts';
import { openTestOffice, type TestOffice } from '../helpers/office.ts';
import { inTransaction } from '../helpers/test-transaction.ts';

let at: TestOffice;
beforeEach(async () => {
  at = await openTestOffice();
});
afterEach(() => at.close());

const list = async (all = false) => (await at.get('deadline.list', { all })).deadlines;
const titles = async (all = false) => (await list(all)).map(({ title }) => title);

test('open deadlines come by day, those without a day after them', async () => {
  await create(at, 'deadline', { title: 'Ohne Tag' });
  await create(at, 'deadline', { title: 'Januar', statedOn: '2027-01-15' });
  await create(at, 'deadline', { title: 'Überfällig', statedOn: '2026-10-01' });
  await create(at, 'deadline', { title: 'Heute', computedOn: '2026-11-23' });
  expect(await titles()).toEqual(['Überfällig', 'Heute', 'Januar', 'Ohne Tag']);
});

test('what is over is listed only when everything is asked for, and after what is open', async () => {
  for (const status of ['done', 'missed', 'waived', 'extended', 'obsolete']) {
    await create(at, 'deadline', { title: status, status, statedOn: '2026-01-01' });
  }
  await create(at, 'deadline', { title: 'Offen', statedOn: '2027-01-01' });
  expect(await titles()).toEqual(['Offen']);
  expect(await titles(true)).toEqual(['Offen', 'done', 'extended', 'missed', 'obsolete', 'waived']);
});

test('D8: a stated day beats a computed one, and both are shown', async () => {
  await create(at, 'deadline', { title: 'Nachweis', statedOn: '2027-06-01', computedOn: '2027-06-30' });
  expect(await list()).toMatchObject([{ effectiveOn: '2027-06-01', statedOn: '2027-06-01', computedOn: '2027-06-30' }]);
});

test('D4: the submission to a rolling call has no due date, whether the call or its case is the subject', async () => {
  const callId = await create(at, 'fundingCall', { title: 'Laufend', deadlineModel: 'rolling' });
  const caseId = await create(at, 'fundingCase', { title: 'Vorgang', callId });
  for (const subject of [`fundingCall:${callId}`, `fundingCase:${caseId}`]) {
    await create(at, 'deadline', { title: subject, subject, kind: 'application', statedOn: '2026-12-01' });
  }
  await create(at, 'deadline', {
    title: 'Nachweis',
    subject: `fundingCase:${caseId}`,
    kind: 'final_proof',
    statedOn: '2026-12-01',
  });
  expect((await list()).map((line) => [line.kind, line.effectiveOn])).toEqual([
    ['final_proof', '2026-12-01'],
    ['application', null],
    ['application', null],
  ]);
});

test.each(['single_stage', 'rolling', 'closed', 'unknown'] as const)(
  'D4, D8: the list agrees with the pure rule for the submission to a %s call',
  async (deadlineModel) => {
    const callId = await create(at, 'fundingCall', { title: 'Aufruf', deadlineModel });
    const dates = [
      [null, null],
      ['2027-01-15', null],
      [null, '2027-01-20'],
      ['2027-01-15', '2027-01-20'],
    ] as const;
    for (const [statedOn, computedOn] of dates) {
      await create(at, 'deadline', {
        title: 'Antrag',
        subject: `fundingCall:${callId}`,
        kind: 'application',
        statedOn,
        computedOn,
      });
    }
    for (const line of await list()) {
      const days = { statedOn: dayOrNull(line.statedOn), computedOn: dayOrNull(line.computedOn) };
      expect(line.effectiveOn).toBe(effectiveOn(days, deadlineModel));
    }
  },
);

test('a line names its subject and who is responsible', async () => {
  const projectId = await create(at, 'project', { title: 'Radweg' });
  const responsiblePersonId = await create(at, 'person', { displayName: 'Fördermittelberatung' });
  await create(at, 'deadline', {
    title: 'Skizze',
    subject: `project:${projectId}`,
    responsiblePersonId,
    isCutoffHard: true,
    dueTime: '12:00',
  });
  expect(await list()).toMatchObject([
    {
      subjectTitle: 'Radweg',
      responsible: 'Fördermittelberatung',
      isCutoffHard: true,
      dueTime: '12:00',
      hasConflict: false,
    },
  ]);
});

test('a deadline whose title, subject and status this version does not have is still listed as open', async () => {
  inTransaction(at, (tx) => {
    edit(tx, entities.deadline as never, '01930000-0000-7000-8000-00000000dead', {
      subject: 'tomorrow:01930000-0000-7000-8000-00000000beef',
      status: 'from-tomorrow',
      statedOn: '2026-12-01',
    });
  });
  expect(await list()).toMatchObject([
    { title: null, subjectTitle: null, status: 'open', kind: 'other', precision: 'day', effectiveOn: '2026-12-01' },
  ]);
});

test('a deleted deadline is not listed, not even among all', async () => {
  const id = await create(at, 'deadline', { title: 'Weg', statedOn: '2026-12-01' });
  await at.get('record.delete', { entity: 'deadline', id });
  expect(await titles(true)).toEqual([]);
});
