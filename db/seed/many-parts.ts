import { addDays, day } from '../../shared/core/day.ts';
import type { Transaction } from '../store/transaction.ts';
import { placeNames } from './places.ts';
import { plant, seedId } from './plant.ts';

/** How many tasks and milestones each of many projects gets. */
export type PartsEach = { readonly tasks: number; readonly milestones: number };

const firstDay = day('2025-06-01');
const taskStatuses = ['open', 'open', 'in_progress', 'waiting', 'done'] as const;
/** Every so many projects one waits for the one before it. */
const waitsEvery = 20;

/** Tasks, milestones and dependencies for the projects of `seedProjects`, for measurements. */
export function seedParts(tx: Transaction, projects: number, each: PartsEach): void {
  for (let no = 1; no <= projects; no += 1) {
    const key = `N${String(no).padStart(5, '0')}`;
    const place = placeNames[no % placeNames.length] ?? 'Kreis';
    const projectId = seedId('project', key);
    for (let at = 0; at < each.milestones; at += 1) {
      const dueOn = addDays(firstDay, ((no * 37) % 500) + at * 90);
      plant(tx, 'milestone', `${key}-m${at}`, place, {
        projectId,
        title: `Meilenstein ${at + 1} zu ${key}`,
        dueOn,
        ...(at === 0 && no % 3 === 0 ? { doneOn: dueOn } : {}),
      });
    }
    for (let at = 0; at < each.tasks; at += 1) {
      plant(tx, 'task', `${key}-t${at}`, place, {
        projectId,
        title: `Aufgabe ${at + 1} zu ${key}`,
        status: taskStatuses[(no + at) % taskStatuses.length] ?? 'open',
        dueOn: addDays(firstDay, (no * 13 + at * 31) % 900),
      });
    }
    if (no % waitsEvery !== 0) continue;
    const before = seedId('project', `N${String(no - 1).padStart(5, '0')}`);
    plant(tx, 'link', `${key}-w`, place, { from: `project:${before}`, to: `project:${projectId}`, kind: 'blocks' });
  }
}
