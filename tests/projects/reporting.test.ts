import { afterEach, beforeEach, expect, test } from 'vitest';
import { day } from '../../shared/core/day.ts';
import { reminderText } from '../../shared/projects/reminder.ts';
import { create } from '../helpers/create.ts';
import { openTestOffice, type TestOffice } from '../helpers/office.ts';

let office: TestOffice;
const bodies = new Map<string, string>();
beforeEach(async () => {
  office = await openTestOffice();
  const { region } = await office.get('office.status', {});
  for (const { id, name } of region.bodies) bodies.set(name, id);
});
afterEach(() => office.close());

const project = (title: string, lead: string | null, more: object = {}) =>
  create(office, 'project', {
    title,
    status: 'running',
    ...(lead === null ? {} : { leadBodyId: bodies.get(lead) }),
    ...more,
  });
const report = (projectId: string, periodEnd: string) =>
  create(office, 'statusReport', { projectId, periodEnd, overall: 'green' });
const silent = () => office.get('reporting.silent', {});
const told = async () =>
  (await silent()).bodies.map(({ name, projects }) => [name, projects.map(({ title, weeks }) => [title, weeks])]);

test('bodies are listed by name with what they have not reported, the longest silent first', async () => {
  await report(await project('Radweg', 'Olfen'), '2026-09-21');
  await project('Marktplatz', 'Olfen');
  await report(await project('Pegel', 'Billerbeck'), '2026-10-11');
  await report(await project('Portal', 'Billerbeck'), '2026-10-12');
  await project('Niemand führt', null);

  expect(await told()).toEqual([
    ['Billerbeck', [['Pegel', 6]]],
    [
      'Olfen',
      [
        ['Marktplatz', null],
        ['Radweg', 9],
      ],
    ],
    [null, [['Niemand führt', null]]],
  ]);
  expect(await silent()).toMatchObject({ weeks: 6, told: 1 });
});

test('nobody is reminded of ideas, of what rests, and of what has ended', async () => {
  for (const status of ['idea', 'sketch', 'planned', 'paused', 'completed', 'transferred', 'cancelled']) {
    await project(status, 'Olfen', { status });
  }
  expect((await silent()).bodies).toEqual([]);
  await project('approved', 'Olfen', { status: 'approved' });
  expect(await told()).toEqual([['Olfen', [['approved', null]]]]);
});

test('the reminder names projects, days and the next step, and no person', async () => {
  const caretakerPersonId = await create(office, 'person', { displayName: 'Bernd Öztürk' });
  await report(await project('Radweg', 'Olfen', { code: 'DIG-07', caretakerPersonId }), '2026-09-21');
  await project('Marktplatz', 'Olfen');
  const {
    bodies: [olfen],
    weeks,
  } = await silent();
  if (olfen === undefined) throw new Error('Olfen is silent');

  const text = reminderText(olfen, weeks, day('2026-11-23'), 'de');
  expect(text).toBe(
    [
      'Guten Tag,',
      '',
      'zu 2 Projekten unter der Federführung von Olfen liegt keine Statusmeldung aus dem laufenden Berichtszeitraum vor (vereinbart: alle 6 Wochen):',
      '',
      '– Marktplatz: noch nie gemeldet',
      '– DIG-07 Radweg: zuletzt gemeldet am 21.09.2026, vor 9 Wochen',
      '',
      'So geht es: Projekt öffnen, „Status melden“, die letzte Meldung ist schon eingetragen. Danach bitte ein Bündel senden.',
      '',
      'Stand: 23.11.2026',
    ].join('\n'),
  );
  expect(text).not.toContain('Öztürk');
  expect(reminderText(olfen, weeks, day('2026-11-23'), 'en')).toContain(
    '– DIG-07 Radweg: last reported on 21.09.2026, 9 weeks ago',
  );
});

test('the period and the record it stands in can be asked for', async () => {
  const { id, version, weeks } = await office.get('reporting.period', {});
  expect(weeks).toBe(6);
  await office.get('record.update', {
    entity: 'agencyTask',
    id,
    set: { reportingWeeks: 4 },
    ...(version === null ? {} : { seen: version }),
  });

  expect(await office.get('reporting.period', {})).toMatchObject({ id, weeks: 4 });
});
