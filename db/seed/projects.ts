import { assert } from '../../shared/core/assert.ts';
import type { Transaction } from '../store/transaction.ts';
import { type Place, placeNamed } from './places.ts';
import { milestoneTable, riskTable, taskTable } from './project-parts.ts';
import { projectTable } from './project-table.ts';
import { isPublicProject, publicCellsOf } from './public.ts';
import { fieldOfMeasure } from './strategy.ts';
import { type Cells, plantRow, readTable } from './table.ts';

/** `Nottuln pilot, Olfen partner` as pairs. */
const listOf = (cell = ''): string[][] => (cell === '' ? [] : cell.split(', ').map((part) => part.split(' ')));

/** What is set by hand as long as nobody has to report. */
const beforeReports: Readonly<Record<string, string>> = { planned: 'green', approved: 'green' };

/** What a body says with its report; the colour of the parts follows the whole. */
const reportTexts: Readonly<Record<string, { readonly done: string; readonly next: string; readonly needed: string }>> =
  {
    green: { done: 'Wie geplant.', next: 'Nächster Meilenstein.', needed: '' },
    yellow: { done: 'Teilweise erreicht.', next: 'Rückstand aufholen.', needed: 'Aufmerksamkeit der Lenkungsgruppe.' },
    red: { done: 'Nicht erreicht.', next: 'Entscheidung vorbereiten.', needed: 'Entscheidung der Lenkungsgruppe.' },
  };

export function seedExampleProjects(tx: Transaction): void {
  const leads = new Map<string, Place>();
  for (const { bodies, reports, ...cells } of readTable(projectTable)) {
    const { key = '', leadBodyId = '', measureId = '' } = cells;
    const lead = placeNamed(leadBodyId);
    leads.set(key, lead);
    const newest = listOf(reports)[0];
    plantRow(
      tx,
      'project',
      {
        ...cells,
        ...publicCellsOf(key),
        code: key.replace('D', 'DIG-'),
        fieldId: fieldOfMeasure(measureId),
        caretakerPersonId: lead === 'Kreis' ? 'koordination' : lead,
        ampel: newest?.[1] ?? beforeReports[cells['status'] ?? ''] ?? '',
      },
      lead,
    );
    seedBodies(tx, { projectId: key, since: cells['startOn'] ?? '' }, lead, listOf(bodies));
    seedReports(tx, key, lead, listOf(reports), { reason: cells['ampelReason'] ?? '', trend: cells['trend'] ?? '' });
  }
  seedParts(tx, (project) => {
    const lead = leads.get(project);
    assert(lead !== undefined, `${project} is a project of the example`);
    return lead;
  });
}

/** One row per body; D3: the lead takes part. Who takes part in a public project is no secret either. */
function seedBodies(tx: Transaction, common: Cells, lead: Place, bodies: readonly (readonly string[])[]): void {
  const open = isPublicProject(common['projectId'] ?? '') ? 'ja' : '';
  for (const [bodyId = '', role = ''] of [[lead, 'lead'], ...bodies]) {
    plantRow(tx, 'projectBody', { ...common, bodyId, role, open }, lead);
  }
}

/** The newest report says why; the older ones are history. */
function seedReports(
  tx: Transaction,
  projectId: string,
  lead: Place,
  reports: readonly (readonly string[])[],
  newest: Cells,
): void {
  for (const [at, [periodEnd = '', colour = '']] of reports.entries()) {
    const colours = { overall: colour, time: colour, cost: colour === 'red' ? 'yellow' : 'green', scope: 'green' };
    const key = `${projectId}-${periodEnd}`;
    const said = { ...colours, ...reportTexts[colour], ...(at === 0 ? newest : {}) };
    plantRow(tx, 'statusReport', { key, projectId, bodyId: lead, periodEnd, ...said }, lead);
  }
}

/** Milestones, tasks and risks; they belong to the body that leads their project. */
function seedParts(tx: Transaction, leadOf: (project: string) => Place): void {
  const parts = [
    ['milestone', milestoneTable, true],
    ['task', taskTable, true],
    ['risk', riskTable, false],
  ] as const;
  for (const [entity, table, isOrdered] of parts) {
    readTable(table).forEach((cells, at) => {
      const { projectId = '', title = '' } = cells;
      const order = isOrdered ? { order: `a${String(at).padStart(3, '0')}` } : {};
      plantRow(tx, entity, { key: `${projectId}-${title}`, ...cells, ...order }, leadOf(projectId));
    });
  }
}
