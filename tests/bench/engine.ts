import { rmSync } from 'node:fs';
import { answer } from '../../db/answer.ts';
import { attachOffice } from '../helpers/office.ts';
import type { Contender } from './contender.ts';
import { prepareHistories, readerFolder, readingAt } from './histories.ts';

/** The program itself: the whole import as a person starts it, from the quarantine copy to the archive. */
export const engine: Contender = {
  label: 'Digitalagentur (ganzer Import)',
  storage: 'SQLite',
  prepare: prepareHistories,
  open: (dir) => {
    const office = attachOffice(readerFolder(dir), { now: readingAt });
    const parts: string[] = [];
    return {
      take: async (path) => {
        const spent = new Map<string, number>();
        let last = performance.now();
        const note = (phase: string) => {
          const now = performance.now();
          spent.set(phase, (spent.get(phase) ?? 0) + now - last);
          last = now;
        };
        const { reply } = await answer(
          office.office,
          'bundle.import',
          { ticket: path },
          { report: (step) => note(step.phase) },
        );
        note('end');
        if (!reply.ok) throw new Error(JSON.stringify(reply.error));
        parts.push([...spent].map(([phase, ms]) => `${phase} ${ms.toFixed(0)} ms`).join(', '));
      },
      kept: async () => {
        const { total } = await office.get('conflict.list', { limit: 1 });
        return `${total} Zellen`;
      },
      remark: () => `Teile des Imports bis zu ihrer letzten Meldung: A ${parts[0]}; B ${parts.slice(1).join(' / ')}`,
      rest: () => {
        while (office.office.catchUpSearch() > 0);
        office.office.settle();
      },
      close: () => office.office.close(),
    };
  },
  readRow: async (dir, id) => {
    const office = attachOffice(readerFolder(dir), { now: readingAt });
    const row = await office.get('record.get', { entity: 'project', id });
    office.office.close();
    return row;
  },
};

/** Takes the receiving office away once all is measured. */
export const removeReader = (dir: string): void => rmSync(readerFolder(dir), { recursive: true, force: true });
