import { rmSync } from 'node:fs';
import { atomically } from '../../db/store/atomically.ts';
import { edit } from '../../db/store/edit.ts';
import { beginTransaction, finishTransaction, type Transaction } from '../../db/store/transaction.ts';
import type { Entity } from '../../shared/core/entity.ts';
import { ok } from '../../shared/core/result.ts';
import { entityNamed } from '../../shared/entities.ts';
import { openTestOffice, type TestOffice } from '../helpers/office.ts';

export const sites = 10;
export const rows = 5000;
export const fieldsPerRow = 20;

const project = entityNamed('project') as Entity;

/** Twenty fields of a project, as a busy office fills them. */
const fullProject = (n: number) => ({
  code: `2026-${String(n).padStart(5, '0')}`,
  title: `Straßenbeleuchtung Ortsteil ${n}`,
  summary: `Umrüstung der Beleuchtung in Abschnitt ${n}, abgestimmt mit dem Bauhof.`,
  publicSummary: `Neue Leuchten für Abschnitt ${n}.`,
  status: 'running',
  ampel: 'green',
  ampelReason: 'im Plan',
  trend: 'same',
  leadBodyId: '5971e01a-e2aa-58d8-a69a-809fba283736',
  caretakerPersonId: '5971e01a-e2aa-58d8-a69a-809fba283737',
  measureId: '5971e01a-e2aa-58d8-a69a-809fba283738',
  fieldId: '5971e01a-e2aa-58d8-a69a-809fba283739',
  priority: 'medium',
  startOn: '2026-03-01',
  endOn: '2027-12-31',
  budgetCents: 100_000 + n,
  benefit: 1 + (n % 5),
  effort: 1 + (n % 4),
  classification: 'public',
  ownerBodyId: '5971e01a-e2aa-58d8-a69a-809fba283736',
});

const idOf = (n: number) => `01930000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;

function inOneTransaction(office: TestOffice, work: (tx: Transaction) => void): void {
  const open = office.office.opened();
  if (!open.ok) throw new Error('closed');
  const { store, identity } = open.value;
  atomically(store.writing, () => {
    const tx = beginTransaction(store.writer, identity, office.ports);
    work(tx);
    finishTransaction(tx);
    return ok(null);
  });
}

async function write(office: TestOffice, name: string): Promise<string> {
  const path = office.file(name);
  await office.get('bundle.create', { ticket: path });
  return path;
}

/**
 * The two files of the measurement: A brings 100 000 values of 5 000 new rows from ten sites, B brings 100 000 concurrent
 * edits of single fields of them.
 */
export async function makeHistories(): Promise<{ a: string; b: string; cleanUp: () => void }> {
  const offices: TestOffice[] = [];
  for (let n = 0; n < sites; n += 1) offices.push(await openTestOffice({ body: '05558032', label: `Standort ${n}` }));
  const relay = await openTestOffice({ body: '05558', label: 'Sammelstelle' });
  for (const [n, office] of offices.entries()) {
    inOneTransaction(office, (tx) => {
      for (let row = n; row < rows; row += sites) edit(tx, project, idOf(row), fullProject(row));
    });
    await relay.get('bundle.import', { ticket: await write(office, 'a.dabundle') });
  }
  const a = await write(relay, 'all-a.dabundle');
  for (const [n, office] of offices.entries()) {
    await office.get('bundle.import', { ticket: a });
    inOneTransaction(office, (tx) => {
      for (let change = 0; change < (rows * fieldsPerRow) / sites; change += 1) {
        const row = (change * 7 + n) % rows;
        edit(
          tx,
          project,
          idOf(row),
          change % 2 === 0 ? { ampelReason: `${n}-${change}` } : { budgetCents: n * 1_000_000 + change },
        );
      }
    });
    await relay.get('bundle.import', { ticket: await write(office, 'b.dabundle') });
  }
  const reader = await openTestOffice({ body: '05558036', label: 'Leser' });
  await reader.get('bundle.import', { ticket: a });
  const readerPath = await write(reader, 'hello.dabundle');
  await relay.get('bundle.import', { ticket: readerPath });
  const writer = (await reader.get('office.status', {})).site?.writer ?? '';
  const b = relay.file('only-b.dabundle');
  await relay.get('bundle.create', { ticket: b, to: [writer] });
  for (const office of [...offices, reader]) office.close();
  return { a, b, cleanUp: () => rmSync(relay.dir, { recursive: true, force: true }) };
}
