import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { attachOffice, type TestOffice } from '../helpers/office.ts';

/** An empty folder of its own for every test, and the offices opened on it. To be called once, at the top of a file. */
export function ownFolder() {
  let dir = '';
  const opened: TestOffice[] = [];
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'open-'));
  });
  afterEach(() => {
    for (const office of opened.splice(0)) office.close();
    rmSync(dir, { recursive: true, force: true });
  });
  return {
    get dir(): string {
      return dir;
    },
    /** Closed when the test ends. */
    opened,
    attach: (at: string): TestOffice => {
      const office = attachOffice(at);
      opened.push(office);
      return office;
    },
  };
}

export const begin = { mode: 'empty', bodyAgs: '05558', label: 'Kreis Coesfeld', role: 'coordination' } as const;
