import fc from 'fast-check';
import ICAL from 'ical.js';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { drained } from '../../db/store/drained.ts';
import { day } from '../../shared/core/day.ts';
import { type CalendarOptions, type CalendarRow, deadlinesToIcs } from '../../shared/funding/ics.ts';

const icsOf = (rows: readonly CalendarRow[], options?: CalendarOptions): string =>
  drained(deadlinesToIcs(rows, options));

const row = (more: Partial<CalendarRow> = {}): CalendarRow => ({
  id: '0190a0b0-0000-7000-8000-000000000001',
  title: 'Antrag „Grüne Wärme“; Teil A, B',
  effectiveOn: day('2026-03-29'),
  kindLabel: 'Antragsfrist',
  description: 'Zeile eins\nZeile zwei: C:\\Ablage',
  updatedAt: '2026-01-02T03:04:05.678Z',
  revision: 7,
  ...more,
});

const eventsIn = (text: string) => new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
const octets = (line: string) => new TextEncoder().encode(line).length;

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('deadlines as a calendar file', () => {
  test('a deadline is an all-day event with a stable name, read back word for word', () => {
    const [component] = eventsIn(icsOf([row()]));
    const event = new ICAL.Event(component);
    expect(event.uid).toBe('0190a0b0-0000-7000-8000-000000000001@digitalagentur');
    expect(event.summary).toBe('Antragsfrist: Antrag „Grüne Wärme“; Teil A, B');
    expect(event.description).toBe('Zeile eins\nZeile zwei: C:\\Ablage');
    expect([event.startDate.isDate, event.startDate.toString(), event.endDate.toString()]).toEqual([
      true,
      '2026-03-29',
      '2026-03-30',
    ]);
    expect(String(component?.getFirstPropertyValue('dtstamp'))).toBe('2026-01-02T03:04:05Z');
  });

  test('it rings at nine in the morning, counted from the beginning of the day', () => {
    const [component] = eventsIn(icsOf([row()], { alarmDays: [7, 1, 0] }));
    const alarms = component?.getAllSubcomponents('valarm') ?? [];
    expect(alarms.map((alarm) => String(alarm.getFirstPropertyValue('trigger')))).toEqual([
      '-P6DT15H',
      '-PT15H',
      'PT9H',
    ]);
    expect(alarms.map((alarm) => alarm.getFirstProperty('trigger')?.getParameter('related'))).toEqual([
      'START',
      'START',
      'START',
    ]);
  });

  test('the same deadlines give the same file, byte for byte', () => {
    expect(icsOf([row(), row({ id: 'b' })])).toBe(icsOf([row(), row({ id: 'b' })]));
  });

  test('no deadlines give a calendar without events', () => {
    expect(eventsIn(icsOf([]))).toEqual([]);
  });

  test('the day does not depend on the clock of the machine', () => {
    for (const zone of ['America/Los_Angeles', 'Pacific/Auckland']) {
      vi.stubEnv('TZ', zone);
      expect(icsOf([row()])).toContain('DTSTART;VALUE=DATE:20260329\r\n');
    }
  });

  test('whatever the words are, lines end in CRLF, hold at most 75 octets, and are read back', () => {
    const words = fc.string({
      unit: fc.constantFrom('ä', '😀', ' ', ';', ',', '\\', '\n', '"', ':', 'a', '\u0007', '\uD800', '\r\n'),
      minLength: 1,
      maxLength: 120,
    });
    fc.assert(
      fc.property(words, words, (title, description) => {
        const text = icsOf([row({ title, description })]);
        expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
        expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        for (const line of text.split('\r\n')) expect(octets(line)).toBeLessThanOrEqual(75);
        const plain = (some: string) => some.toWellFormed().replaceAll('\u0007', '').replaceAll('\r', '');
        expect(new ICAL.Event(eventsIn(text)[0]).summary).toBe(`Antragsfrist: ${plain(title)}`);
      }),
    );
  });
});
