import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Reply } from '../shared/bridge.ts';
import { type Day, dayOrNull } from '../shared/core/day.ts';
import type { Reminder } from '../shared/funding/catalogue/due-reminders.ts';
import { type Note, notesFor } from '../shared/funding/catalogue/reminder-words.ts';

/** How often is looked: a laptop that wakes up in the morning reminds within this time. */
export const everyMilliseconds = 30 * 60 * 1000;

/** The day of the last look, kept beside Chromium's own files: what was shown on this machine was shown here only. */
export type LookMemory = { readonly read: () => Promise<Day | null>; readonly keep: (day: Day) => Promise<void> };

export function lookMemory(file: string): LookMemory {
  return {
    read: async () => {
      try {
        return dayOrNull(JSON.parse(await readFile(file, 'utf8')));
      } catch {
        return null;
      }
    },
    keep: async (day) => {
      // Not being able to remember it means to be reminded once more, and nothing else.
      await mkdir(dirname(file), { recursive: true })
        .then(() => writeFile(file, JSON.stringify(day), { mode: 0o600 }))
        .catch(() => undefined);
    },
  };
}

export type RemindersPorts = {
  readonly ask: (name: string, input: unknown) => Promise<Reply>;
  readonly show: (note: Note) => void;
  readonly memory: LookMemory;
  /** Whether people are left alone now. */
  readonly isQuiet?: () => boolean;
};

type Preferences = { readonly locale?: unknown; readonly reminders?: unknown };

/**
 * Looks once which reminders have come due since the last look, and shows them. Which ones is decided by the store
 * (`deadline.reminders`); here is only the door. Without an office, or where it cannot be opened, nothing is shown and nothing is noted.
 */
export async function lookForReminders({ ask, show, memory, isQuiet }: RemindersPorts): Promise<void> {
  // What is due keeps until the next look: nothing is noted as looked at.
  if (isQuiet?.()) return;
  const since = await memory.read();
  const reply = await ask('deadline.reminders', since === null ? {} : { since });
  if (!reply.ok) return;
  const { today, reminders } = reply.value as { readonly today: Day; readonly reminders: readonly Reminder[] };
  const settings = await ask('setting.list', {});
  const kept = settings.ok ? (settings.value as { settings: Record<string, unknown> }).settings : {};
  const preferences = (kept['view.preferences'] ?? {}) as Preferences;
  // Who wants none is not told of all of them at once on changing their mind.
  if (preferences.reminders !== false)
    for (const note of notesFor(reminders, today, preferences.locale === 'en' ? 'en' : 'de')) show(note);
  await memory.keep(today);
}

/** Looks now and then; answers what stops it. */
export function openReminders(ports: RemindersPorts, every = everyMilliseconds): () => void {
  const look = (): void => void lookForReminders(ports).catch(() => undefined);
  look();
  const timer = setInterval(look, every);
  timer.unref();
  return () => clearInterval(timer);
}
