import { atomically } from '../../db/store/atomically.ts';
import { edit } from '../../db/store/edit.ts';
import { bodyId, naturalId } from '../../db/store/natural-id.ts';
import { beginTransaction, newRowId } from '../../db/store/transaction.ts';
import { finishEdits } from '../../db/sync/finish.ts';
import { entity as declare, type Entity } from '../../shared/core/entity.ts';
import { text } from '../../shared/core/field.ts';
import { ok } from '../../shared/core/result.ts';
import { entities, entityNamed } from '../../shared/entities.ts';
import type { Json } from '../../shared/sync/json.ts';
import { storeOf } from '../helpers/office.ts';
import { pick, weighted } from './random.ts';
import { bodies } from './site.ts';
import type { Site, World } from './world.ts';

const statuses = ['idea', 'sketch', 'planned', 'running'];
const someBody = (world: World): string => bodyId(pick(world.next, bodies.slice(0, 4)));

/** A value for a field; few different ones where equal values from several sites are the point. */
function valueFor(world: World, field: string): Json {
  switch (field) {
    case 'status':
      return pick(world.next, statuses);
    case 'budgetCents':
      return world.next(4) * 100;
    case 'leadBodyId':
    case 'ownerBodyId':
    case 'bodyId':
      return someBody(world);
    case 'summary':
      return pick(world.next, [
        'Eins. Zwei. Drei.',
        'Eins. Zwei!',
        `Eins. Zwei. Drei. ${world.fresh()}.`,
        'Null. Zwei. Drei.',
      ]);
    case 'projectId':
      return world.pickRow('project')?.id ?? null;
    case 'role':
      return pick(world.next, ['lead', 'partner', 'observer']);
    case 'isCutoffHard':
      return world.next(2) === 0;
    default:
      return world.next(5) === 0 ? `Wert ${world.next(3)}` : `Wert ${world.fresh()}`;
  }
}

const fieldsByEntity: Readonly<Record<string, readonly string[]>> = {
  project: ['title', 'status', 'summary', 'budgetCents', 'leadBodyId', 'ownerBodyId', 'ampelReason'],
  projectBody: ['role', 'ownerBodyId'],
  task: ['title', 'projectId', 'notes', 'ownerBodyId'],
  note: ['text', 'ownerBodyId'],
  person: ['displayName', 'function', 'bodyId'],
  statusReport: ['done', 'next', 'bodyId'],
  deadline: ['title', 'isCutoffHard'],
  body: ['name', 'shortName'],
};

function fieldsOfNew(world: World, entity: string): Record<string, Json> | null {
  const project = world.pickRow('project')?.id;
  switch (entity) {
    case 'project':
      return {
        title: `Projekt ${world.fresh()}`,
        status: 'idea',
        ...(world.next(3) === 0 ? { leadBodyId: someBody(world) } : {}),
      };
    case 'projectBody':
      return project === undefined
        ? null
        : { projectId: project, bodyId: someBody(world), role: String(valueFor(world, 'role')) };
    case 'task':
      return { title: `Aufgabe ${world.fresh()}`, ...(project === undefined ? {} : { projectId: project }) };
    case 'note':
      return { text: `Notiz ${world.fresh()}`, ...(world.next(6) === 0 ? { visibility: 'private' } : {}) };
    case 'person':
      return { displayName: `Person ${world.fresh()}`, bodyId: someBody(world) };
    case 'statusReport':
      return project === undefined
        ? null
        : { projectId: project, bodyId: someBody(world), done: `Bericht ${world.fresh()}` };
    default:
      return null;
  }
}

export async function create(world: World, site: Site): Promise<void> {
  const entity = weighted(world.next, [
    [5, 'project'],
    [3, 'projectBody'],
    [3, 'task'],
    [2, 'note'],
    [1, 'person'],
    [1, 'statusReport'],
  ]);
  const fields = fieldsOfNew(world, entity);
  if (fields === null) return;
  const nonpublic = world.next(12) === 0 ? { classification: 'nonpublic_session' } : {};
  const reply = await world.ask(site, 'record.create', { entity, fields: { ...fields, ...nonpublic } });
  if (reply.ok) world.noteRow(entity, reply.value.id);
}

/** A row to edit: one this office has, as a rule; of a kind that has fields to write. */
function rowToEdit(world: World, site: Site): { entity: string; id: string } | null {
  const here = world.rows.filter((row) => (row.split(':')[0] ?? '') in fieldsByEntity && isHere(site, row));
  if (here.length === 0 || world.next(10) === 0) {
    const row = world.pickRow();
    return row !== null && row.entity in fieldsByEntity ? row : null;
  }
  // A few rows are everybody's favourites: that is where people collide.
  const [entity = '', id = ''] = pick(world.next, world.next(2) === 0 ? here.slice(0, 2) : here).split(':');
  return { entity, id };
}

function isHere(site: Site, row: string): boolean {
  const [entity, id] = row.split(':');
  const find = storeOf(site.office).writing.prepare('SELECT 1 FROM record WHERE entity = ? AND id = ? AND hidden = 0');
  return find.get(entity, id) !== undefined;
}

export const someFields = (world: World, entity: string): Record<string, Json> => {
  const known = fieldsByEntity[entity] ?? ['title'];
  const count = world.next(3) === 0 ? 2 + world.next(2) : 1;
  const names = Array.from({ length: count }, () => pick(world.next, known));
  return Object.fromEntries(names.map((name) => [name, valueFor(world, name)]));
};

export async function update(world: World, site: Site): Promise<void> {
  const row = rowToEdit(world, site);
  if (row === null) return create(world, site);
  await world.ask(site, 'record.update', { ...row, set: someFields(world, row.entity) });
}

export async function classify(world: World, site: Site): Promise<void> {
  const row = world.pickRow();
  if (row === null) return;
  const set = pick(world.next, [
    { classification: 'nonpublic_session' },
    { classification: 'public' },
    { visibility: 'shared' },
  ]);
  await world.ask(site, 'record.update', { ...row, set });
}

export async function remove(world: World, site: Site): Promise<void> {
  const row = rowToEdit(world, site);
  if (row !== null) await world.ask(site, 'record.delete', row);
}

export async function restore(world: World, site: Site): Promise<void> {
  const row = world.pickRow();
  if (row !== null) await world.ask(site, 'record.restore', row);
}

export async function resolve(world: World, site: Site): Promise<void> {
  const listed = await world.ask(site, 'conflict.list', {});
  if (!listed.ok || listed.value.conflicts.length === 0) return;
  const { entity, id, field, values } = pick(world.next, listed.value.conflicts);
  const value =
    world.next(3) === 0 && field === 'title' ? `Entschieden ${world.fresh()}` : pick(world.next, values).value;
  await world.ask(site, 'conflict.resolve', { entity, id, field, value });
}

export async function undo(world: World, site: Site): Promise<void> {
  await world.ledger.losing(
    () => site.office,
    'taken back by its author before anybody could see it',
    async () => {
      await world.ask(site, world.next(3) === 0 ? 'redo' : 'undo', {});
    },
  );
}

/** Writes past the check of the own program; the others, and the own registers once they are judged, refuse it. */
export function write(
  world: World,
  site: Site,
  entity: Entity,
  id: string | null,
  changes: Readonly<Record<string, Json>>,
): string {
  const opened = site.office.office.opened();
  if (!opened.ok) throw new Error(opened.error.message);
  const { store, identity } = opened.value;
  return atomically(store.writing, () => {
    const tx = beginTransaction(store.writer, identity, site.office.ports);
    const row = id ?? naturalId(entity, changes) ?? newRowId(tx);
    edit(tx, entity, row, changes);
    tx.rejudge.add(`${entity.name}:${row}`);
    finishEdits(tx);
    world.note(`${world.nameOf(site)} writes past the check: ${entity.name}:${row} ${JSON.stringify(changes)}`);
    return ok(row);
  }).value;
}

/** Somebody has changed their program: rows of others, catalogues, rights for themselves. */
export async function forge(world: World, site: Site): Promise<void> {
  const row = world.next(4) === 0 ? { entity: 'body', id: someBody(world) } : rowToEdit(world, site);
  if (row === null) return;
  const entity = entityNamed(row.entity);
  if (entity === null) return;
  write(world, site, entity, row.id, someFields(world, row.entity));
}

const newer = declare(
  'meetingRoom',
  { label: { de: 'Raum', en: 'Room' }, plural: { de: 'Räume', en: 'Rooms' }, title: 'name' },
  { name: text('Name', 'Name'), seats: text('Plätze', 'Seats') },
) as unknown as Entity;

/** A version that knows more writes a field, a choice and an entity that the others have never heard of. */
export async function writeNewer(world: World, site: Site): Promise<void> {
  const project = world.pickRow('project');
  const kind = world.next(3);
  if (kind === 0 || project === null) {
    const known = world.pickRow('meetingRoom');
    const id = write(world, site, newer, world.next(2) === 0 ? (known?.id ?? null) : null, {
      name: `Raum ${world.fresh()}`,
    });
    world.noteRow('meetingRoom', id);
    return;
  }
  const changes = kind === 1 ? { carbonBudget: world.fresh() } : { status: 'postponed' };
  write(world, site, entities.project as unknown as Entity, project.id, changes);
}
