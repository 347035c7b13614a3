import { expect, test } from 'vitest';
import { create } from '../helpers/create.ts';
import { countIn, exportAll, openTestOffice, storeOf, type TestOffice } from '../helpers/office.ts';

const hourMs = 3_600_000;

const clockMs = (office: TestOffice): number =>
  Number(
    String(storeOf(office).writing.prepare("SELECT value FROM meta WHERE key = 'clock'").pluck().get()).split('-')[0],
  );

/** An office in Nottuln with that clock sends a project; answers the own clock after an edit made after reading it. */
async function clockAfterReading(office: TestOffice, theirs: string): Promise<number> {
  const other = await openTestOffice({ body: '05558032', now: theirs });
  await create(other, 'project', { title: `Um ${theirs}` });
  await office.get('bundle.import', { ticket: await exportAll(other) });
  other.close();
  const { clockWarning } = await office.get('office.status', {});
  if (Date.parse(theirs) - office.ports.nowMs() > 24 * hourMs) expect(clockWarning).toBeNull();
  await create(office, 'project', { title: 'Hier' });
  return clockMs(office);
}

test('the own clock follows another site that is a few hours ahead, so that an answer is newer than its question', async () => {
  const office = await openTestOffice({ now: '2026-11-23T08:00:00Z' });
  expect(await clockAfterReading(office, '2026-11-23T20:00:00Z')).toBeGreaterThanOrEqual(
    Date.parse('2026-11-23T20:00:00Z'),
  );
  office.close();
});

test('others cannot pull the own clock forward by more than 24 hours', async () => {
  const office = await openTestOffice({ now: '2026-11-23T08:00:00Z' });
  for (const theirs of ['2026-11-24T12:00:00Z', '2099-01-01T00:00:00Z']) {
    const ms = await clockAfterReading(office, theirs);
    expect(ms - Date.parse('2026-11-23T08:00:00Z')).toBeLessThan(hourMs);
  }
  office.close();
});

test('what a site with a clock in 2099 wrote is taken in, with a sentence about its clock', async () => {
  const office = await openTestOffice();
  const other = await openTestOffice({ body: '05558032', label: 'Senden', now: '2099-11-23T08:00:00Z' });
  await create(other, 'project', { title: 'Aus der Zukunft' });
  const ticket = await exportAll(other);
  expect((await office.get('bundle.preview', { ticket })).warnings).toEqual([
    {
      code: 'clock-ahead',
      site: 'Senden',
      days: expect.any(Number),
      message: 'Die Uhr von Senden geht 73 Jahre vor. Die Änderungen gelten trotzdem.',
    },
  ]);
  await office.get('bundle.import', { ticket });
  expect((await office.get('record.list', { entity: 'project' })).total).toBe(1);
  other.close();
  office.close();
});

test('a stamp that a wrong clock of this machine gave, years ahead, is not followed once the clock is right', async () => {
  const office = await openTestOffice();
  office.ports.set('2099-01-01T00:00:00Z');
  const id = await create(office, 'project', { title: 'Aus der Zukunft' });
  office.ports.set('2026-11-23T09:00:00Z');
  await office.get('record.update', { entity: 'project', id, set: { title: 'Von heute' } });
  expect(clockMs(office)).toBeLessThan(Date.parse('2026-11-24T00:00:00Z'));
  expect(await office.get('record.get', { entity: 'project', id })).toMatchObject({ title: 'Von heute' });
  office.close();
});

test('a clock that was set back does not give an older stamp', async () => {
  const office = await openTestOffice();
  await create(office, 'project', { title: 'Vorher' });
  const before = clockMs(office);
  office.ports.set('2026-11-23T06:00:00Z');
  await create(office, 'project', { title: 'Nachher' });
  expect(clockMs(office)).toBeGreaterThanOrEqual(before);
  expect((await office.get('office.status', {})).clockWarning).toMatch(/geht vermutlich falsch.*Bitte prüfen/);
  expect(countIn(office, 'SELECT count(DISTINCT json_extract(line, ?)) FROM pending', '$.t')).toBe(
    countIn(office, 'SELECT count(*) FROM pending'),
  );
  office.close();
});
