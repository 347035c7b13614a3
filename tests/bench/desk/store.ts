import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { schemaVersion } from '../../../db/migrations/index.ts';
import { attachOffice } from '../../helpers/office.ts';
import { fillOffice } from './big-office.ts';

/** Filled long ago: what has changed since the last visit is little, as on any other day. */
const now = '2026-02-02T08:00:00Z';

/** A store of so many records, as a program that was ended leaves it. Made once per schema and kept, because it takes minutes; the caller gets a copy. */
export async function bigStore(records: number): Promise<string> {
  const kept = join(tmpdir(), 'digitalagentur-desk', `${schemaVersion}-${records}`);
  if (!existsSync(kept)) {
    mkdirSync(join(kept, '..'), { recursive: true });
    const making = mkdtempSync(`${kept}-`);
    const office = attachOffice(making, { now });
    await office.get('office.begin', {
      mode: 'empty',
      bodyAgs: '05558',
      label: 'Kreis Coesfeld',
      role: 'coordination',
    });
    const open = office.office.opened();
    if (!open.ok) throw new Error(open.error.message);
    fillOffice(open.value, office.ports, records);
    office.office.close();
    // Somebody else may have made the same meanwhile; then theirs is as good.
    if (existsSync(kept)) discard(making);
    else renameSync(making, kept);
  }
  const copy = mkdtempSync(join(tmpdir(), 'desk-'));
  cpSync(kept, copy, { recursive: true });
  return copy;
}

export const discard = (dir: string): void => rmSync(dir, { recursive: true, force: true });
