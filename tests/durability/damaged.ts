import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { damageOf } from '../../db/backup/check.ts';
import type { SalvageReport } from '../../shared/backup/salvage.ts';
import { attachOffice, digestOf, openTestOffice } from '../helpers/office.ts';
import { copyFolder, damageAt, type Hit, opsIn, type Told } from './damage.ts';
import type { Base } from './stores.ts';

export type Damaged = {
  readonly hit: Hit;
  /** The store was refused when it was opened, was found damaged by the check, or is whole to its last op. */
  readonly found: 'refused' | 'checked' | 'whole';
  readonly report: SalvageReport | null;
  /** Ops of the undamaged store that are neither in the new one nor in the list. */
  readonly silent: readonly string[];
  /** Ops that say something else than before. */
  readonly altered: readonly string[];
  readonly kept: number;
};

const isListed = ({ writer, seq }: Told, { lost, isDirectoryLost }: SalvageReport): boolean => {
  const runs = lost.filter((run) => run.writer === writer);
  if (runs.some(({ from, to }) => from <= seq && (to === null || seq <= to))) return true;
  return isDirectoryLost && runs.length === 0;
};

/**
 * Damages a copy of a store at one place and does what a person would: opens it, and where it is damaged has it saved. Throws where
 * there is a dead end: a store that cannot be opened and not be saved, or one that cannot be used afterwards.
 */
export async function damageOnce(
  base: Base,
  folder: string,
  seed: number,
  before = opsIn(base.folder),
): Promise<Damaged> {
  copyFolder(base.folder, folder);
  const hit = damageAt(folder, seed);
  const office = attachOffice(folder);
  const isRefused = office.office.state !== 'open';
  const isDamaged = isRefused || damageOf(office.file('store.sqlite')) !== null;
  const report = isDamaged ? await office.get('store.salvage', {}) : null;
  // Usable: everything can be asked for, something can be written, and the log says the same as the rows.
  const { rows } = await office.get('record.list', { entity: 'project', limit: 1000 });
  await office.get('search.find', { text: 'Vorhaben' });
  if ((await office.get('store.rebuild', {})).differed !== 0 && report !== null)
    throw new Error('rows differ from the log');
  await office.get('record.create', { entity: 'project', fields: { title: `Nach der Rettung von ${rows.length}` } });
  const status = await office.get('store.status', {});
  if (status.integrity !== 'ok') throw new Error(`integrity: ${status.integrity}`);
  await expectNoFork(base, office.dir, () => office.get('bundle.create', { ticket: join(folder, 'after.dabundle') }));
  office.office.close();
  const damage = damageOf(join(folder, 'store.sqlite'));
  if (damage !== null) throw new Error(`damaged after all: ${damage}`);
  const after = opsIn(folder);
  const silent: string[] = [];
  const altered: string[] = [];
  for (const [key, told] of before) {
    const now = after.get(key);
    if (now === undefined && (report === null || !isListed(told, report)))
      silent.push(`${told.writer}.${told.seq} ${key}`);
    if (now !== undefined && now.set !== told.set) altered.push(`${told.writer}.${told.seq} ${key}`);
  }
  rmSync(folder, { recursive: true, force: true });
  const found = isRefused ? 'refused' : isDamaged ? 'checked' : 'whole';
  return { hit, found, report, silent, altered, kept: [...before.keys()].filter((key) => after.has(key)).length };
}

/** Somebody who holds what was sent before the damage takes in what comes after it: no log has two histories. */
async function expectNoFork(base: Base, dir: string, send: () => Promise<unknown>): Promise<void> {
  await send();
  const reader = await openTestOffice({ body: '05558036' });
  try {
    for (const ticket of [base.sent, join(dir, 'after.dabundle')]) {
      const { verdict, segments } = await reader.get('bundle.import', { ticket });
      const forks = segments.filter((segment) => segment.verdict === 'fork');
      if (verdict === ('fork' as string) || forks.length > 0) throw new Error(`a fork: ${JSON.stringify(forks)}`);
    }
    await digestOf(reader);
  } finally {
    reader.close();
  }
}
