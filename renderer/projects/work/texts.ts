import { defineTexts } from '../../i18n/define.ts';
import { number, zahl } from '../../i18n/plural.ts';

/** The sentences about milestones, tasks and their checklists. */
export const workTexts = defineTexts(
  {
    waits: 'wartet',
    waitsFor: (whom: string) => `wartet auf ${whom}`,
    waitsSince: (whom: string, day: string, days: number) => `${whom} seit ${day} (${zahl(days, 'Tag', 'Tage')})`,
    checked: (done: number, of: number) => `${done} von ${zahl(of, 'Punkt', 'Punkten')} erledigt`,
    waiting: (count: number) => `${zahl(count, 'wartet', 'warten')}`,
    addSubtask: (title: string) => `Teilaufgabe von „${title}“ hinzufügen`,
    subtaskPlaceholder: 'Neuer Punkt der Checkliste',
    settledNext: (title: string, day: string) => `„${title}“ ist erledigt. Die nächste ist am ${day} fällig.`,
  },
  {
    waits: 'waiting',
    waitsFor: (whom: string) => `waiting for ${whom}`,
    waitsSince: (whom: string, day: string, days: number) => `${whom} since ${day} (${number(days, 'day', 'days')})`,
    checked: (done: number, of: number) => `${done} of ${number(of, 'item', 'items')} done`,
    waiting: (count: number) => `${number(count, 'waits', 'wait')}`,
    addSubtask: (title: string) => `Add a subtask of “${title}”`,
    subtaskPlaceholder: 'New item of the checklist',
    settledNext: (title: string, day: string) => `“${title}” is done. The next one is due on ${day}.`,
  },
);
