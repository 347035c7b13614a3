import { afterEach } from 'vitest';
import { openTestOffice, type TestOffice } from '../helpers/office.ts';

/** Offices of a test, by the keys of their bodies, closed when it ends. To be called once, at the top of a file. */
export function officesOf() {
  const open: TestOffice[] = [];
  afterEach(() => {
    for (const office of open.splice(0)) office.close();
  });
  return {
    open,
    offices: async (...bodies: readonly string[]): Promise<TestOffice[]> => {
      for (const body of bodies) open.push(await openTestOffice({ body, label: `Standort ${body}` }));
      return [...open];
    },
  };
}

export const project = (title: string, more = {}) => ({ entity: 'project', fields: { title, ...more } });
