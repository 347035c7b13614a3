import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { create } from '../helpers/create.ts';
import { openTestOffice, type TestOffice } from '../helpers/office.ts';

let at: TestOffice;
beforeEach(async () => {
  at = await openTestOffice();
});
afterEach(() => at.close());

const eventsIn = (path: string) =>
  new ICAL.Component(ICAL.parse(readFileSync(path, 'utf8')))
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component));

const long = 'Fördermaßnahme „Ländlicher Raum“ mit Öffnungsklausel; '.repeat(6);

const written = async (events: Parameters<typeof at.get<'table.calendar'>>[1]['events']) => {
  const path = at.file('liste.ics');
  const output = await at.get('table.calendar', { ticket: path, name: 'Stellen', events });
  return { path, output };
};

test('the days of a list are whole days with a week and a day of notice, read by another program as they were written', async () => {
  const id = await create(at, 'position', { title: 'Koordination' });
  const { path, output } = await written([
    {
      entity: 'position',
      id,
      part: 'endOn',
      on: '2027-12-31',
      title: `Ende: ${long}`,
      note: 'Status: besetzt\nEG 11, 0,5',
    },
  ]);
  expect(output.events).toBe(1);
  const [event] = eventsIn(path);
  expect(event?.uid).toBe(`${id}.endOn@digitalagentur`);
  expect(event?.summary).toBe(`Ende: ${long}`);
  expect(event?.description).toBe('Status: besetzt\nEG 11, 0,5');
  expect([event?.startDate.isDate, event?.startDate.toString(), event?.endDate.toString()]).toEqual([
    true,
    '2027-12-31',
    '2028-01-01',
  ]);
  const alarms = event?.component.getAllSubcomponents('valarm') ?? [];
  expect(alarms.map((alarm) => alarm.getFirstPropertyValue('trigger')?.toString())).toEqual(['-P6DT15H', '-PT15H']);
  const text = readFileSync(path, 'utf8');
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
});

test('the same list gives the same file; a change raises its number and keeps its name', async () => {
  const id = await create(at, 'position', { title: 'Koordination' });
  const day = { entity: 'position', id, part: 'endOn', on: '2027-12-31', title: 'Ende: Koordination', note: '' };
  const first = readFileSync((await written([day])).path, 'utf8');
  expect(readFileSync((await written([day])).path, 'utf8')).toBe(first);
  const seen = (await at.get('record.get', { entity: 'position', id })).version;
  await at.get('record.update', { entity: 'position', id, set: { endOn: '2028-01-31' }, seen });
  const [event] = eventsIn((await written([{ ...day, on: '2028-01-31' }])).path);
  const before = new ICAL.Event(new ICAL.Component(ICAL.parse(first)).getFirstSubcomponent('vevent') as ICAL.Component);
  expect(event?.uid).toBe(before.uid);
  expect(event?.sequence).toBeGreaterThan(before.sequence);
});

test('a deadline is the same event in whatever list it stands; what is gone meanwhile has no day', async () => {
  const id = await create(at, 'deadline', { title: 'Antrag', kind: 'application', statedOn: '2026-12-11' });
  const gone = await create(at, 'task', { title: 'Erledigt' });
  await at.get('record.delete', { entity: 'task', id: gone });
  const day = { part: 'dueOn', on: '2026-12-11', title: 'Frist', note: '' };
  const { path, output } = await written([
    { entity: 'deadline', id, ...day },
    { entity: 'task', id: gone, ...day },
  ]);
  expect(output.events).toBe(1);
  const own = at.file('fristen.ics');
  await at.get('deadline.calendar', { ticket: own });
  expect(eventsIn(path).map(({ uid }) => uid)).toEqual(eventsIn(own).map(({ uid }) => uid));
});
