import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { lookForReminders, lookMemory, openReminders, type RemindersPorts } from '../../electron/reminders.ts';
import type { Reply } from '../../shared/bridge.ts';
import { day } from '../../shared/core/day.ts';
import type { Reminder } from '../../shared/funding/catalogue/due-reminders.ts';
import { type Note, notesFor } from '../../shared/funding/catalogue/reminder-words.ts';
import { isQuiet } from '../../shared/host/quiet.ts';
import { tempFolder } from '../helpers/loopback.ts';

const today = day('2026-11-23');
const reminder = (title: string, effectiveOn: string, days: number): Reminder => ({
  entity: 'deadline',
  id: `id ${title}`,
  title,
  effectiveOn: day(effectiveOn),
  days,
  remindOn: today,
});
const antrag = reminder('Antrag', '2026-11-30', 7);

/** A store that answers with these reminders, and what was shown. */
function stage(
  reminders: readonly Reminder[] | null,
  preferences: object = {},
  file = join(tempFolder(), 'a', 'b.json'),
) {
  const shown: Note[] = [];
  const asked: unknown[] = [];
  const ports: RemindersPorts = {
    memory: lookMemory(file),
    show: (note) => void shown.push(note),
    ask: async (name, input): Promise<Reply> => {
      asked.push([name, input]);
      if (name === 'setting.list') return { ok: true, value: { settings: { 'view.preferences': preferences } } };
      if (reminders === null) return { ok: false, error: { code: 'no-office', message: '' } };
      return { ok: true, value: { today, reminders } };
    },
  };
  return { ports, shown, asked, file };
}

afterEach(() => vi.useRealTimers());

test('what has come due is shown, and the day of the look is remembered beside the window', async () => {
  const { ports, shown, asked, file } = stage([antrag]);
  await lookForReminders(ports);
  expect(shown).toEqual([
    { title: 'Frist', body: 'Antrag: in 7 Tagen (30.11.2026)', path: '/funding/deadlines', record: 'id Antrag' },
  ]);
  expect(asked[0]).toEqual(['deadline.reminders', {}]);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toBe('2026-11-23');
  await lookForReminders(ports);
  expect(asked[2]).toEqual(['deadline.reminders', { since: '2026-11-23' }]);
});

test('more than three are one note that leads to the list', () => {
  const many = ['A', 'B', 'C', 'D'].map((title) => reminder(title, '2026-11-24', 1));
  expect(notesFor(many, today, 'de')).toEqual([
    {
      title: '4 Fristen stehen an',
      body: 'A: morgen (24.11.2026)\nB: morgen (24.11.2026)\nC: morgen (24.11.2026)\n…',
      path: '/funding/deadlines',
      record: null,
    },
  ]);
  expect(notesFor([reminder('', '2026-11-23', 0)], today, 'en')).toMatchObject([
    { body: 'untitled: today (23.11.2026)' },
  ]);
  expect(notesFor([], today, 'de')).toEqual([]);
});

test('who wants none sees none, and is not told of all of them on changing their mind', async () => {
  const { ports, shown, file } = stage([antrag], { reminders: false });
  await lookForReminders(ports);
  expect(shown).toEqual([]);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toBe('2026-11-23');
});

test('notes speak the language of the person', async () => {
  const { ports, shown } = stage([antrag], { locale: 'en' });
  await lookForReminders(ports);
  expect(shown).toMatchObject([{ title: 'Deadline', body: 'Antrag: in 7 days (30.11.2026)' }]);
});

test('without an office nothing is shown, and nothing counts as looked at', async () => {
  const { ports, shown } = stage(null);
  await lookForReminders(ports);
  expect(shown).toEqual([]);
  expect(await ports.memory.read()).toBe(null);
});

test('in the evening and at the weekend nothing is shown; what came due meanwhile is shown once, the next morning', async () => {
  const { ports, shown, asked } = stage([antrag]);
  const at = (text: string) => ({ ...ports, isQuiet: () => isQuiet(new Date(text)) });
  for (const quiet of ['2026-11-23T06:59:00', '2026-11-23T19:00:00', '2026-11-28T10:00:00', '2026-11-29T10:00:00'])
    await lookForReminders(at(quiet));
  expect([shown, asked, await ports.memory.read()]).toEqual([[], [], null]);
  await lookForReminders(at('2026-11-24T07:00:00'));
  expect(shown).toHaveLength(1);
  await lookForReminders(at('2026-11-24T07:30:00'));
  expect(asked.filter((call) => (call as string[])[0] === 'deadline.reminders').at(-1)).toEqual([
    'deadline.reminders',
    { since: '2026-11-23' },
  ]);
});

test('a memory nobody can read is none', async () => {
  const file = join(tempFolder(), 'x.json');
  for (const text of ['', '{', '"30.2.2026"', '42']) {
    writeFileSync(file, text);
    expect(await lookMemory(file).read(), text).toBe(null);
  }
});

test('it looks at once and then now and then, until it is stopped; trouble with a look ends none of the others', async () => {
  vi.useFakeTimers();
  const look = vi.fn(async (): Promise<Reply> => {
    throw new Error('gone');
  });
  const stop = openReminders(
    { ask: look, show: () => {}, memory: { read: async () => null, keep: async () => {} } },
    1000,
  );
  await vi.advanceTimersByTimeAsync(2500);
  expect(look).toHaveBeenCalledTimes(3);
  stop();
  await vi.advanceTimersByTimeAsync(5000);
  expect(look).toHaveBeenCalledTimes(3);
});

test('a contribution is called by its name and leads to its page; of several kinds the note leads to the start page', () => {
  const item: Reminder = { ...antrag, entity: 'communicationItem', id: 'k1', title: 'Pressetermin' };
  expect(notesFor([item], today, 'de')).toEqual([
    { title: 'Beitrag', body: 'Pressetermin: in 7 Tagen (30.11.2026)', path: '/communication/items', record: 'k1' },
  ]);
  const [many] = notesFor([item, antrag, antrag, antrag], today, 'de');
  expect(many).toMatchObject({ title: '4 Termine stehen an', path: '/', record: null });
});
