import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { calendar } from '../../db/funding/deadlines.ts';
import { sessionSecrets } from '../../db/office/office.ts';
import { drained } from '../../db/store/drained.ts';
import { create } from '../helpers/create.ts';
import { openTestOffice, type TestOffice } from '../helpers/office.ts';

let at: TestOffice;
beforeEach(async () => {
  at = await openTestOffice();
});
afterEach(() => at.close());

const eventsIn = (path: string) =>
  new ICAL.Component(ICAL.parse(readFileSync(path, 'utf8'))).getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      summary: event.summary,
      start: event.startDate.toString(),
      description: event.description,
    };
  });

test('all open deadlines with a day become all-day events with a stable UID', async () => {
  const id = await create(at, 'deadline', { title: 'Dritte Orte', kind: 'application', statedOn: '2026-12-11' });
  await create(at, 'deadline', { title: 'Ohne Tag' });
  await create(at, 'deadline', { title: 'Erledigt', statedOn: '2026-11-01', status: 'done' });
  const path = at.file('fristen.ics');

  const written = await at.get('deadline.calendar', { ticket: path });
  expect(written).toEqual({ events: 1, bytes: readFileSync(path).byteLength });
  expect(eventsIn(path)).toMatchObject([
    { uid: `${id}@digitalagentur`, summary: 'Antrag: Dritte Orte', start: '2026-12-11' },
  ]);
});

test('chosen deadlines are written whatever their status is', async () => {
  await create(at, 'deadline', { title: 'Nicht gewählt', statedOn: '2026-12-11' });
  const done = await create(at, 'deadline', { title: 'Gewählt', statedOn: '2026-11-01', status: 'done' });
  const path = at.file('fristen.ics');
  await at.get('deadline.calendar', { ticket: path, ids: [done] });
  expect(eventsIn(path).map(({ uid }) => uid)).toEqual([`${done}@digitalagentur`]);
});

test('the event says what one needs to know away from the program', async () => {
  const caseId = await create(at, 'fundingCase', { title: 'Heimat 2.0' });
  await create(at, 'deadline', {
    title: 'Skizze',
    subject: `fundingCase:${caseId}`,
    statedOn: '2026-12-13',
    internalTargetOn: '2026-12-11',
    dueTime: '12:00',
    isCutoffHard: true,
    notes: 'Nur über das Portal; nicht per Mail.',
  });
  const path = at.file('fristen.ics');
  await at.get('deadline.calendar', { ticket: path });
  expect(eventsIn(path)[0]?.description).toBe(
    'Heimat 2.0\nAusschlussfrist\nbis 12:00 Uhr\nInternes Ziel: 11.12.2026\nNur über das Portal; nicht per Mail.',
  );
});

test('an unknown ticket is refused with the next step', async () => {
  const opened = at.office.opened();
  if (!opened.ok) throw new Error(opened.error.message);
  const { store, identity } = opened.value;
  const files = { pathOf: () => null };
  const today = '2026-11-23' as never;
  const scope = { db: store.reader, today, nowMs: 0, identity, files, secrets: sessionSecrets() };
  expect(drained(calendar(scope, { ticket: 'gone' }))).toMatchObject({
    ok: false,
    error: { code: 'file-missing', message: expect.stringContaining('Bitte') },
  });
});
