import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { atomically } from '../../db/store/atomically.ts';
import { edit } from '../../db/store/edit.ts';
import { beginTransaction, type Transaction } from '../../db/store/transaction.ts';
import { finishEdits } from '../../db/sync/finish.ts';
import { assert } from '../../shared/core/assert.ts';
import { ok } from '../../shared/core/result.ts';
import { entityNamed } from '../../shared/entities.ts';
import { exportAll, openTestOffice, type TestOffice } from '../helpers/office.ts';
import type { Files } from './contender.ts';
import { editsOf, idOf, rowOf, rowsOf, type Scale } from './workload.ts';

/** Edits in one transaction: a long one would hold all of them in memory. */
const editsPerTransaction = 5000;

/** Later than any stamp of the histories: the receiver's clock is right, so nothing is ahead of it. */
export const readingAt = '2029-01-01T08:00:00Z';

type Work = (tx: Transaction) => void;

/** Runs the steps in transactions of a bearable size. */
function inTransactions(office: TestOffice, steps: Iterable<Work>): void {
  const open = office.office.opened();
  assert(open.ok, 'the office is open');
  const { store, identity } = open.value;
  const run = (some: readonly Work[]) =>
    atomically(store.writing, () => {
      const tx = beginTransaction(store.writer, identity, office.ports);
      for (const step of some) step(tx);
      finishEdits(tx);
      return ok(null);
    });
  let some: Work[] = [];
  for (const step of steps) {
    some.push(step);
    if (some.length < editsPerTransaction) continue;
    run(some);
    some = [];
  }
  if (some.length > 0) run(some);
}

function* creations(scale: Scale, site: number): Generator<Work> {
  const project = entityNamed('project');
  assert(project !== null, 'there are projects');
  for (const row of rowsOf(scale, site)) yield (tx) => edit(tx, project, idOf(row), rowOf(row));
}

function* changes(scale: Scale, site: number): Generator<Work> {
  const project = entityNamed('project');
  assert(project !== null, 'there are projects');
  for (const { row, field, value } of editsOf(scale, site)) {
    yield (tx) => edit(tx, project, idOf(row), { [field]: value });
  }
}

const openSite = (site: number): Promise<TestOffice> => openTestOffice({ body: '05558', label: `Standort ${site}` });

/**
 * Real offices write the workload with the engine itself: each creates its rows, takes everybody's rows in, then edits. A relay
 * collects and writes the two files. Also leaves an office that has neither, for the measurement.
 */
export async function prepareHistories(dir: string, scale: Scale): Promise<Files> {
  const relay = await openTestOffice({ body: '05558', label: 'Sammelstelle' });
  const creators: TestOffice[] = [];
  for (let site = 0; site < (scale.creators ?? scale.sites); site += 1) {
    const office = await openSite(site);
    inTransactions(office, creations(scale, site));
    await relay.get('bundle.import', { ticket: await exportAll(office, 'a.dabundle') });
    office.office.close();
    creators.push(office);
  }
  const reader = await openTestOffice({ body: '05558', label: 'Leser', now: readingAt });
  await relay.get('bundle.import', { ticket: await exportAll(reader, 'hello.dabundle') });
  const a = await exportAll(relay, 'all-a.dabundle');
  for (let site = 0; site < scale.sites; site += 1) {
    const office = creators[site]?.reopen() ?? (await openSite(site));
    await office.get('bundle.import', { ticket: a });
    inTransactions(office, changes(scale, site));
    await relay.get('bundle.import', { ticket: await exportAll(office, 'b.dabundle') });
    office.close();
  }
  const peer = await openTestOffice({ body: '05558', label: 'Zweiter Leser' });
  await peer.get('bundle.import', { ticket: a });
  await relay.get('bundle.import', { ticket: await exportAll(peer, 'hello.dabundle') });
  const { site } = await peer.get('office.status', {});
  const b = await exportAll(relay, 'only-b.dabundle', site === null ? [] : [site.writer]);
  const files = { a: [join(dir, 'a.dabundle')], b: [join(dir, 'b.dabundle')] };
  renameSync(a, join(dir, 'a.dabundle'));
  renameSync(b, join(dir, 'b.dabundle'));
  peer.close();
  relay.close();
  reader.office.close();
  writeFileSync(join(dir, 'reader.txt'), reader.dir);
  return files;
}

/** The folder of the office that receives. */
export const readerFolder = (dir: string): string => readFileSync(join(dir, 'reader.txt'), 'utf8');
